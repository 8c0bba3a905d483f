// Nothing here is needed: without it, every page says and does the same by links and forms.

// The printed sheet bears the date of the copy, which a cached page cannot know.
addEventListener("beforeprint", () => {
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
  for (const line of document.querySelectorAll(".only-print > time")) line.textContent = ` Copy of ${day}.`;
});

// A picture as PNG, drawn from its SVG at twice its size; the link appears only where it can be made.
for (const svg of document.querySelectorAll('main a[type="image/svg+xml"]')) {
  const png = Object.assign(document.createElement("a"), { href: svg.href, textContent: "PNG" });
  png.addEventListener("click", async event => {
    event.preventDefault();
    const picture = new Image();
    picture.src = svg.href;
    await picture.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [picture.naturalWidth * 2, picture.naturalHeight * 2];
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(made => {
      const address = URL.createObjectURL(made);
      const name = new URL(svg.href).pathname.split("/").pop().replace(/\.svg$/, ".png");
      Object.assign(document.createElement("a"), { href: address, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 10000);
    });
  });
  const item = document.createElement("li");
  item.append(png);
  svg.closest("li").after(item);
}

// Keys without a modifier. Whoever speaks to the machine, or whose hand trembles, can switch them off.
const keys = "keys";
const areOn = () => {
  try { return localStorage.getItem(keys) !== "off"; } catch { return true; }
};
const verses = [...document.querySelectorAll(".verse[id]")];
const said = Object.assign(document.createElement("p"), { className: "told" });
said.setAttribute("role", "status");
document.querySelector("main").append(said);

const current = () => {
  const target = verses.find(verse => verse.matches(":target, :focus-within, .chosen > *"));
  return target ? verses.indexOf(target) : -1;
};
const first = () => Math.max(0, verses.findIndex(verse => verse.getBoundingClientRect().bottom > 0));
const go = to => {
  const verse = verses[Math.min(Math.max(to, 0), verses.length - 1)];
  // Replaced, so that the way back leads to the page before and not through every sentence.
  location.replace(`#${verse.id}`);
  verse.querySelector(".verse-no").focus({ preventScroll: true });
};
const cite = async () => {
  const verse = verses[Math.max(current(), 0)];
  const link = verse.querySelector(".verse-no");
  const words = verse.closest("[data-cite]").dataset.cite
    .replace("{number}", () => link.textContent)
    .replace("{address}", () => link.href);
  try {
    await navigator.clipboard.writeText(words);
    said.textContent = `The citation of sentence ${link.textContent} is copied.`;
  } catch {
    location.assign(`${link.href}#cite`);
  }
};
for (const cited of document.querySelectorAll("[data-copy]")) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: "Copy" });
  button.setAttribute("aria-label", `Copy: ${cited.dataset.copy}`);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(cited.textContent.trim());
      said.textContent = `${cited.dataset.copy}: copied.`;
    } catch {
      // Where the machine lets nobody copy, the words are selected for the reader to do it.
      getSelection().selectAllChildren(cited);
    }
  });
  cited.after(button);
}
const search = () => document.getElementById("q").focus();
const help = () => location.assign("/help/keyboard");

addEventListener("keydown", event => {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (!areOn() || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const reading = verses.length > 0 && document.querySelector("[data-cite]");
  const act = {
    "/": search,
    "?": help,
    j: reading && (() => go(current() < 0 ? first() : current() + 1)),
    k: reading && (() => go(current() < 0 ? first() : current() - 1)),
    c: reading && cite,
  }[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

for (const choice of document.querySelectorAll("[data-keys]")) {
  const box = choice.querySelector("input");
  choice.hidden = false;
  box.checked = areOn();
  box.addEventListener("change", () => {
    try { localStorage.setItem(keys, box.checked ? "on" : "off"); } catch { choice.hidden = true; }
  });
}
