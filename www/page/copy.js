// To the clipboard and to a file.

export async function copyText(text, say) {
  await copy(() => navigator.clipboard.writeText(text), say);
}

/** As formatted text, for what takes it, and as plain text for the rest. */
export async function copyRich({ html, text }, say) {
  const blob = (type, content) => new Blob([content], { type });
  await copy(() => navigator.clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) })]), say);
}

async function copy(act, say) {
  try {
    await act();
    say('Copied.');
  } catch (error) {
    say(`The browser did not let this page write to the clipboard: ${error.message}`);
  }
}

export function download(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
