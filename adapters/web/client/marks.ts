/// <reference lib="dom" />

/** A mark lights up its reason. */
export function startMarks(): void {
  const light = (on: boolean) => (event: Event) => {
    if (!(event.target instanceof HTMLElement)) return
    const ids = event.target.closest<HTMLElement>('mark[data-points]')?.dataset.points ?? ''
    for (const id of ids.split(' ')) document.getElementById(id)?.classList.toggle('lit', on)
  }
  for (const name of ['mouseover', 'focusin']) document.addEventListener(name, light(true))
  for (const name of ['mouseout', 'focusout']) document.addEventListener(name, light(false))
}
