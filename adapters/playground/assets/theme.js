// Runs before anything is painted, so that a dark page does not flash white.
const root = document.documentElement;
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const chosen = () => localStorage.getItem("speelklas-thema") ?? root.dataset.theme ?? "auto";
window.applyTheme = () => {
  const theme = chosen();
  root.dataset.bsTheme = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
};
window.applyTheme();
dark.addEventListener("change", window.applyTheme);
