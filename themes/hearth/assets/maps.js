// “See it on a map” in the map app of the phone; elsewhere the link stays as it is.

const { userAgent } = navigator;

export function useMapApp(within) {
  for (const link of within.querySelectorAll("a[data-at]")) {
    const { at, name } = link.dataset;
    // Brackets would end the name.
    const label = encodeURIComponent(name).replaceAll("(", "%28").replaceAll(")", "%29");
    if (userAgent.includes("Android")) link.href = `geo:${at}?q=${at}(${label})`;
    else if (/iPhone|iPad|Macintosh/.test(userAgent)) {
      link.href = `https://maps.apple.com/?ll=${at}&q=${label}`;
    }
  }
}

useMapApp(document);
