/** An almost closed ring with one point stepping in: a circle that someone can join. */
export function BrandMark(props: { size?: number }) {
  const size = props.size ?? 26;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <path
        d="M26.2 21.4A12 12 0 1 1 28 15"
        fill="none"
        stroke="var(--mantine-primary-color-filled)"
        strokeWidth="3.4"
        strokeLinecap="round"
      />
      <circle cx="28" cy="21.6" r="3" fill="var(--mantine-primary-color-4)" />
    </svg>
  );
}
