// Runs while the page is read, in the oldest browsers too: the language of the first page, or that another page was asked for; whether the browser can run the program; and when the program is fetched.
(function () {
  var root = document.documentElement;
  var app = document.getElementById("app");
  // A function that uses references, the youngest part of WebAssembly that the program needs.
  var probe = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 7, 1, 5, 0, 208, 111, 26, 11];
  var runs = false;
  try {
    runs = "noModule" in HTMLScriptElement.prototype && "replaceChildren" in app && WebAssembly.validate(new Uint8Array(probe));
  } catch (error) {
    runs = false;
  }
  if (!runs) {
    app.hidden = true;
    document.getElementById("old").hidden = false;
    return;
  }
  // The browser inside a chat program seldom hands out files, and keeps storage of its own.
  if (/Zalo|FBAN|FBAV|FB_IAB|Instagram|MicroMessenger|\bLine\/|Viber|TikTok|musical_ly|; wv\)/.test(navigator.userAgent)) {
    var inside = document.getElementById("inside");
    inside.hidden = false;
    document.getElementById("inside-close").onclick = function () {
      inside.hidden = true;
    };
  }
  var language = null;
  try {
    language = localStorage.getItem("sxsh:language");
  } catch (error) {
    language = null;
  }
  if (language !== "vi" && language !== "en") language = /^en/.test(navigator.language) ? "en" : "vi";
  root.lang = language;
  var asked = /^#\/./.test(location.hash) ? "early-other" : "early-" + language;
  if (asked !== "early-vi") app.replaceChildren(document.getElementById(asked).content.cloneNode(true));
  // The program is fetched once the page stands, so that nothing takes the network or the processor from what is read first.
  var begun = false;
  function begin() {
    if (begun) return;
    begun = true;
    document.head.appendChild(document.getElementById("program").content.cloneNode(true));
  }
  requestAnimationFrame(function () {
    setTimeout(begin);
  });
  // A page in a window that nobody sees is never drawn.
  setTimeout(begin, document.hidden ? 0 : 1000);
})();
