// Keys 1 to 4 press the buttons of the verdicts; keys that are typed somewhere, or held with others, are not ours.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.target.closest('input, textarea, select')) {
    return;
  }
  const button = document.querySelector(`#nilai button[data-key="${CSS.escape(event.key)}"]`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});
