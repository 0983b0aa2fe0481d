// Narrows the list of clauses down to those that fit what is chosen. Without it the whole list stands there.
;(() => {
  const box = document.getElementById('filter')
  const shown = document.getElementById('shown')
  if (!box || !shown) return
  const {shown: told = '', none = ''} = box.dataset
  const choices = [...box.querySelectorAll('select')]
  const entries = [...document.querySelectorAll('li[data-family]')].filter((one) => one instanceof HTMLElement)

  /** @param {HTMLElement} entry */
  const fits = (entry) =>
    choices.every(({name, value}) => value === '' || (entry.dataset[name] ?? '').split(' ').includes(value))

  const choose = () => {
    for (const entry of entries) entry.hidden = !fits(entry)
    for (const section of document.querySelectorAll('main section'))
      if (section instanceof HTMLElement) section.hidden = !section.querySelector('li:not([hidden])')
    const left = entries.filter(({hidden}) => !hidden).length
    shown.textContent = left === 0 ? none : told.replace('{n}', String(left)).replace('{all}', String(entries.length))
  }
  box.hidden = false
  box.addEventListener('change', choose)
  // What a browser kept from an earlier visit counts as chosen.
  choose()
})()
