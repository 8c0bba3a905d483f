// Only the printed sheet needs this: it bears the date of the copy, which a cached page cannot know.
addEventListener("beforeprint", () => {
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
  for (const line of document.querySelectorAll(".only-print > time")) line.textContent = ` Copy of ${day}.`;
});
