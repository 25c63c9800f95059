// “See it on a map” in the map app of the phone; elsewhere the link stays as it is.

const { userAgent } = navigator;

for (const link of document.querySelectorAll("a[data-at]")) {
  const { at, name } = link.dataset;
  // Brackets would end the name.
  const label = encodeURIComponent(name).replace(/[()]/g, (bracket) => (bracket === "(" ? "%28" : "%29"));
  if (/Android/.test(userAgent)) link.href = `geo:${at}?q=${at}(${label})`;
  else if (/iPhone|iPad|iPod|Macintosh/.test(userAgent)) {
    link.href = `https://maps.apple.com/?ll=${at}&q=${label}`;
  }
}
