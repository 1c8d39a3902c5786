// Where a view appears: in the side panel of its tab, or in a tab beside it.

const { sidePanel, runtime, tabs } = chrome;

export async function show(tab, view) {
  const path = `view.html?${view}`;
  if (sidePanel) {
    try {
      sidePanel.setOptions({ tabId: tab.id, path, enabled: true });
      await sidePanel.open({ tabId: tab.id });
      return;
    } catch {
      // No panel in this window: an installed app's, or a popup.
    }
  }
  await tabs.create({ url: runtime.getURL(path), index: tab.index + 1, windowId: tab.windowId });
}
