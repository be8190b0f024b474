/** How many are selected, and the search by key from elsewhere. */
export function startInbox() {
  const form = document.querySelector('#bulk')
  const boxes = [...document.querySelectorAll('[name=pick]')]
  const count = document.querySelector('[data-picked]')
  function show() {
    const picked = boxes.filter((box) => box.checked).length
    form.dataset.bulk = String(picked)
    count.textContent = picked === 1 ? count.dataset.one : count.dataset.many.replace('2', String(picked))
  }
  for (const box of boxes) box.addEventListener('change', show)
  if (form) show()
  if (new URLSearchParams(location.search).has('search')) document.querySelector('[data-search]')?.focus()
}
