// Runs before the first paint: the stored language and colour scheme, so that nothing flashes.
(function () {
  var root = document.documentElement;
  try {
    var scheme = localStorage.getItem('leerkring.scheme') || 'auto';
    var dark = matchMedia('(prefers-color-scheme: dark)').matches;
    root.setAttribute('data-mantine-color-scheme', scheme === 'auto' ? (dark ? 'dark' : 'light') : scheme);
    root.lang = localStorage.getItem('leerkring.locale') === 'en' ? 'en' : 'nl';
  } catch {
    root.setAttribute('data-mantine-color-scheme', 'light');
  }
})();
