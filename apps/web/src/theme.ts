import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineColorScheme,
  type MantineColorSchemeManager,
  type MantineThemeOverride,
  mergeThemeOverrides,
} from '@mantine/core';
import { backToButton } from './lib/back-to-button.ts';
import { device } from './lib/device.ts';
import { beginAtFirstField } from './lib/first-field.ts';
import type { RoomText } from './text/rooms.ts';

// Baked clay: warm enough to be ours, dark enough at 7 for white text (6.6:1).
const clay: MantineColorsTuple = [
  '#fdf4ef',
  '#f9e5db',
  '#f1c9b5',
  '#e9a98a',
  '#e28c66',
  '#cd6a42',
  '#b5532f',
  '#a3472a',
  '#85381f',
  '#672a17',
];

// Paper and ink instead of blue-grey.
const gray: MantineColorsTuple = [
  '#faf8f5',
  '#f4f0ea',
  '#ebe5dc',
  '#ded6ca',
  '#c9bfb1',
  '#a39888',
  '#786e61',
  '#5a5248',
  '#3d372f',
  '#25211c',
];
const dark: MantineColorsTuple = [
  '#ece7df',
  '#cdc6bb',
  '#b3aba0',
  '#8d857a',
  '#5e574e',
  '#47413a',
  '#322d28',
  '#1d1a17',
  '#171412',
  '#110f0d',
];

const base = createTheme({
  colors: { clay, gray, dark },
  primaryColor: 'clay',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.18,
  black: '#25211c',
  fontFamily: "'Figtree Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.5' },
  headings: {
    fontFamily: "'Literata Variable', Georgia, serif",
    fontWeight: '520',
    sizes: {
      h1: { fontSize: 'clamp(1.75rem, 1.35rem + 1.6vw, 2.375rem)', lineHeight: '1.18' },
      h2: { fontSize: '1.375rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.4' },
      h4: { fontSize: '1rem', lineHeight: '1.45' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '14px', xl: '22px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/**
 * Mantine leaves every aria label to us and some of its defaults break a rule of WCAG; set once here, so that no
 * screen has to remember it.
 */
export function createAppTheme(t: RoomText['app']): MantineThemeOverride {
  const datePicker = {
    defaultProps: {
      size: 'md',
      hideOutsideDates: true,
      ariaLabels: {
        previousMonth: t.date.previousMonth,
        nextMonth: t.date.nextMonth,
        previousYear: t.date.previousYear,
        nextYear: t.date.nextYear,
        previousDecade: t.date.previousDecade,
        nextDecade: t.date.nextDecade,
      },
      popoverProps: { attributes: { dropdown: { 'aria-label': t.date.choose } } },
    },
  };
  // Fingers and tired eyes: every input is 42 pixels high with 16-pixel text.
  const roomy = ['TextInput', 'Textarea', 'NumberInput'];
  // The options scroll in the listbox itself, which a keyboard reaches; a scroll area around it would not be.
  const lists = ['Select', 'Autocomplete'];
  const severals = ['MultiSelect', 'TagsInput'];
  const openList = {
    defaultProps: {
      size: 'md',
      withScrollArea: false,
      // Who walks through a form by Tab is not in want of every list; a click, a letter or an arrow opens it.
      openOnFocus: false,
      clearButtonProps: { 'aria-label': t.clear },
    },
    styles: { options: { maxHeight: '15rem', overflowY: 'auto' } },
  };
  // A list from which one takes several stays open; above the field it does not lie over the button that saves.
  const openAbove = {
    ...openList,
    defaultProps: { ...openList.defaultProps, comboboxProps: { position: 'top' } },
  };
  /** The header lies over what scrolls below it, and would cut the ring around the first field in two. */
  const clearOfFocus = { marginBottom: 4 };
  const heading = {
    fontFamily: 'var(--lk-serif)',
    fontSize: '1.375rem',
    fontWeight: 520,
    lineHeight: 1.3,
    overflowWrap: 'anywhere',
  };
  return mergeThemeOverrides(base, {
    components: {
      ...Object.fromEntries(roomy.map((it) => [it, { defaultProps: { size: 'md' } }])),
      ...Object.fromEntries(lists.map((it) => [it, openList])),
      ...Object.fromEntries(severals.map((it) => [it, openAbove])),
      Modal: {
        defaultProps: {
          // Its top stays where it is: what is said in it later moves only what is below that.
          yOffset: 'clamp(1rem, 100dvh - 46rem, 6rem)',
          // A tap beside it would take along what was typed; the cross, Escape and the button do so on purpose.
          closeOnClickOutside: false,
          // It fades where it stays: a list opened in a dialog that still moves is put where the field was.
          transitionProps: { transition: 'fade', duration: 150 },
          radius: 'lg',
          padding: 'lg',
          closeButtonProps: { 'aria-label': t.close, ref: beginAtFirstField },
          // Its <header> would be a second banner.
          attributes: { header: { role: 'presentation' } },
          overlayProps: { backgroundOpacity: 0.4 },
        },
        styles: { title: heading, header: clearOfFocus },
      },
      Drawer: {
        defaultProps: {
          padding: 'lg',
          closeButtonProps: { 'aria-label': t.close, ref: beginAtFirstField },
          attributes: { header: { role: 'presentation' } },
          overlayProps: { backgroundOpacity: 0.4 },
        },
        styles: { title: heading, header: clearOfFocus },
      },
      Notification: {
        defaultProps: { closeButtonProps: { 'aria-label': t.close } },
        styles: { description: { color: 'var(--mantine-color-text)' } },
      },
      Alert: {
        defaultProps: { radius: 'lg', closeButtonLabel: t.close },
        // Yellow on yellow cannot be read.
        styles: (_theme: unknown, { color }: { color?: string }) =>
          color === 'yellow' ? { title: { color: 'var(--mantine-color-text)' } } : {},
      },
      PasswordInput: {
        defaultProps: { size: 'md', visibilityToggleButtonProps: { 'aria-label': t.showPassword } },
      },
      // Its placeholder is a focusable element that a menu may not contain.
      Menu: {
        // Until it has its place it lies at the top: of the page it would take the page there with the focus, and then
        // what it belongs to is out of sight and it is hidden. The top of the window moves nothing.
        defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md', floatingStrategy: 'fixed' },
      },
      MenuDropdown: { defaultProps: { onClickCapture: backToButton } },
      Table: { defaultProps: { captionSide: 'top' } },
      // At least 24 pixels to hit, also without the label.
      Radio: { defaultProps: { size: 'md' } },
      Checkbox: { defaultProps: { size: 'md' } },
      Tooltip: { defaultProps: { withArrow: true, events: { hover: true, focus: true, touch: false } } },
      Anchor: { defaultProps: { underline: 'always' } },
      Card: { defaultProps: { radius: 'lg', padding: 'lg' } },
      DateInput: datePicker,
      DatePickerInput: datePicker,
      DateTimePicker: datePicker,
      DatePicker: {
        defaultProps: { hideOutsideDates: true, ariaLabels: datePicker.defaultProps.ariaLabels },
      },
    },
  });
}

/** Colours that Mantine's defaults leave under 4.5:1, and our own few surfaces. */
export const cssVariables: CSSVariablesResolver = () => ({
  // What a part of the page lies on, for what covers something else there.
  variables: { '--lk-behind': 'var(--mantine-color-body)' },
  light: {
    '--mantine-color-body': '#fbf9f6',
    '--mantine-color-text': '#25211c',
    '--mantine-color-error': '#b42318',
    '--mantine-color-dimmed': '#60584d',
    '--mantine-color-placeholder': '#6f665a',
    '--mantine-color-anchor': '#8f3c22',
    '--mantine-color-default-border': '#d8cfc2',
    '--lk-surface': '#ffffff',
    '--lk-sunken': '#f4f0ea',
    '--lk-line': '#e6dfd4',
    '--lk-rail': '#ded6ca',
    '--lk-rail-strong': '#8f8577',
    '--lk-done': '#2f6b4f',
    '--lk-accent-soft': '#f9e5db',
  },
  dark: {
    '--mantine-color-body': '#1d1a17',
    '--mantine-color-error': '#ff9b93',
    '--mantine-color-dimmed': '#b9b1a6',
    '--mantine-color-placeholder': '#aaa297',
    '--mantine-color-anchor': '#eda98a',
    '--mantine-color-default': '#262220',
    '--mantine-color-default-border': '#4a443d',
    '--lk-surface': '#26221e',
    '--lk-sunken': '#171412',
    '--lk-line': '#37322c',
    '--lk-rail': '#47413a',
    '--lk-rail-strong': '#8d857a',
    '--lk-done': '#8ccfac',
    '--lk-accent-soft': '#4a2a1d',
    // Soft buttons and marks: the default is too dark to be seen as one.
    '--mantine-color-clay-light': '#4a2a1d',
    '--mantine-color-clay-light-hover': '#58331f',
  },
});

const isScheme = (value: string | null): value is MantineColorScheme =>
  value === 'light' || value === 'dark' || value === 'auto';

export const schemeManager: MantineColorSchemeManager = {
  get: (fallback) => {
    const stored = device.read('scheme');
    return isScheme(stored) ? stored : fallback;
  },
  set: (value) => device.write('scheme', value),
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => device.write('scheme', 'auto'),
};
