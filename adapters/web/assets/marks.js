/** The reason of a mark, on hover, focus and tap; the numbered list says the same without scripts. */
export function startMarks() {
  const tip = document.createElement('div')
  tip.className = 'tip'
  tip.hidden = true
  tip.setAttribute('aria-hidden', 'true')
  document.body.append(tip)

  function hide() {
    tip.hidden = true
    for (const one of document.querySelectorAll('mark.on, .point.on')) one.classList.remove('on')
  }
  function show(element) {
    hide()
    tip.replaceChildren()
    const numbers = element.dataset.points.split(' ')
    for (const number of numbers) {
      const point = document.getElementById(`point-${number}`)
      if (!point) continue
      const line = document.createElement('p')
      line.textContent = `${number}. ${point.querySelector('.reason').textContent}`
      tip.append(line)
      point.classList.add('on')
    }
    for (const mark of document.querySelectorAll('mark[data-points]'))
      if (mark.dataset.points.split(' ').some((one) => numbers.includes(one)) && element.matches('.ref'))
        mark.classList.add('on')
    tip.hidden = false
    const [box] = element.getClientRects()
    const left = Math.min(box.left, innerWidth - tip.offsetWidth - 12)
    tip.style.left = `${Math.max(8, left) + scrollX}px`
    tip.style.top = `${box.bottom + scrollY + 6}px`
  }

  document.addEventListener('mouseover', (event) => {
    const element = event.target.closest?.('[data-points]')
    if (element) show(element)
    else hide()
  })
  document.addEventListener('focusin', (event) => {
    const element = event.target.closest?.('[data-points]')
    if (element) show(element)
    else hide()
  })
  document.addEventListener('click', (event) => {
    const element = event.target.closest?.('[data-points]')
    if (!element) return hide()
    const number = element.dataset.points.split(' ')[0]
    document.getElementById(`point-${number}`)?.closest('details')?.setAttribute('open', '')
    show(element)
  })
  // From the list to the text.
  for (const point of document.querySelectorAll('.point'))
    for (const [event, on] of [
      ['mouseenter', true],
      ['mouseleave', false],
    ])
      point.addEventListener(event, () => {
        const number = point.id.slice('point-'.length)
        for (const mark of document.querySelectorAll('mark[data-points]'))
          if (mark.dataset.points.split(' ').includes(number)) mark.classList.toggle('on', on)
      })
}
