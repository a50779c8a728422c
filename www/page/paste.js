// A paste anywhere on the page is a text to summarize: nobody has to find the box first.

/** @param {(data: DataTransfer) => void} take */
export function watchPaste(take) {
  addEventListener('paste', (event) => {
    const { clipboardData: data, defaultPrevented } = event;
    if (defaultPrevented || isEditable(event.composedPath()[0])) return;
    if (!data || !['text/html', 'text/plain'].some((type) => data.getData(type).trim())) return;
    event.preventDefault();
    take(data);
  });
}

/** Whether a paste goes into what has the focus. @param {EventTarget | undefined} target */
function isEditable(target) {
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio|range)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
