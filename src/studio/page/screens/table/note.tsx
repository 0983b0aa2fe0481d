import {useState} from 'preact/hooks'
import type {Diagnostic} from '../../../../base/diagnostic.js'
import type {ItemTold, Telling} from '../../../../workshop/rounds/noted.js'
import type {HouseView, TableView} from '../../../desk/table/views.js'
import {useAsked} from '../../asked.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {goTo} from './go-to.js'
import {ItemNote} from './item-note.js'
import {More} from './more.js'
import {atFirst, noTelling, sideOf, type TableWork, type TellingDraft, withEntry} from './state.js'
import {When} from './when.js'
import {words} from './words.js'
import {Writing} from './writing.js'

interface Shown {
  readonly view: TableView
  readonly house: HouseView
  readonly file: string
  readonly state: string
  renew(): void
}

/** A round that was passed, as somebody who sat there tells it. */
export const Note = ({view, house, file, state, renew}: Shown) => {
  const say = wordsIn(words)
  const {desk, today, say: aloud} = useStudio()
  const {now, step} = useScreen<TableWork>('table', atFirst)
  const [found, setFound] = useState<readonly Diagnostic[]>([])
  const {side} = view.chart
  const draft = now.tellings[file] ?? noTelling
  const put = (change: Partial<TellingDraft>, about?: string): void => {
    setFound([])
    step((before) => {
      const was = before.tellings[file] ?? noTelling
      return {...before, tellings: {...before.tellings, [file]: {...was, ...change}}}
    }, about)
  }
  const {on = today, at, items, answers, offered, within, note} = draft
  const by = sideOf(draft.by, side)
  const putItems = Object.entries(items).filter(([, {state: one}]) => one === 'proposed' || one === 'countered')
  const inIt = within.filter((clause) => putItems.some(([one]) => one === clause))
  const telling: Telling = {
    by,
    on,
    at,
    items: Object.fromEntries(
      Object.entries(items).map(([clause, {rung, ...item}]) => [
        clause,
        draft.by === 'us' && rung !== undefined ? {...item, rung} : item,
      ]),
    ),
    answers: Object.fromEntries(
      Object.entries(answers).filter(([name, answer]) => answersTo(house, name, by).includes(answer)),
    ),
    ...(offered.trim() !== '' && {offers: {name: offered, clauses: inIt}}),
    note,
  }
  const isEmpty =
    Object.keys(items).length === 0 && Object.keys(telling.answers).length === 0 && telling.offers === undefined
  const asked = useAsked(`${state} ${JSON.stringify(telling)}`, () => desk.foreseeTold(file, telling), {
    about: file,
  })?.outcome
  const write = async (): Promise<void> => {
    const {value, diagnostics} = await desk.writeTold(file, house.version, telling)
    setFound(diagnostics)
    if (value) {
      step((before) => ({...before, view: 'rounds', tellings: withEntry(before.tellings, file, undefined)}))
      aloud(say.written(value.number))
    } else aloud(say.notWritten)
    renew()
    if (value) goTo('rounds')
  }
  const numberOf = (id: string): string => house.items.find(({clause}) => clause === id)?.number ?? id
  const named = house.items.filter(({isNamed, clause}) => isNamed || draft.more.includes(clause))
  const titleOf = (clause: string): string => {
    const item = house.items.find((one) => one.clause === clause)
    return item ? `${item.number} ${item.title}` : clause
  }
  return (
    <section aria-labelledby="note">
      <h2 id="note">{say.views.note}</h2>
      <p>{say.tellWhy}</p>
      <div class="beside">
        <div>
          <fieldset class="rung-choice">
            <legend>{say.who}</legend>
            {(['them', 'us'] as const).map((who) => (
              <label key={who}>
                <input type="radio" name="who-moved" checked={draft.by === who} onChange={() => put({by: who})} />{' '}
                {who === 'them' ? say.they(say.sides[sideOf('them', side)]) : say.we(say.sides[side])}
              </label>
            ))}
          </fieldset>
          <ul class="offerable">
            {named.map((item) => (
              <ItemNote
                key={item.clause}
                item={item}
                told={items[item.clause]}
                isOurs={draft.by === 'us'}
                tell={(told: ItemTold | undefined, about) => put({items: withEntry(items, item.clause, told)}, about)}
              />
            ))}
          </ul>
          <More
            items={house.items.filter(({clause}) => !named.some((one) => one.clause === clause))}
            add={({clause}) => put({more: [...draft.more, clause], items: {...items, [clause]: {state: 'proposed'}}})}
          />
        </div>
        <aside class="panel" aria-labelledby="told">
          <h3 id="told">{say.told}</h3>
          <p role="status">{say.toldMoves(Object.keys(items).length)}</p>
          <When on={on} at={at} about="told" put={put} />
          {house.packages.length > 0 && (
            <fieldset>
              <legend>{say.openPackages}</legend>
              {house.packages.map(({name, by: whose, items: held}) => (
                <label class="field" key={name}>
                  {say.becomes(name)}
                  <small>{say.packageOf(name, say.sides[whose], held.map(numberOf).join(', '))}</small>
                  <select
                    value={telling.answers[name] ?? ''}
                    onChange={({currentTarget: {value}}) =>
                      put({
                        answers: withEntry(
                          answers,
                          name,
                          value === '' ? undefined : (value as TellingDraft['answers'][string]),
                        ),
                      })
                    }
                  >
                    <option value="">{say.pending}</option>
                    {answersTo(house, name, by).map((answer) => (
                      <option key={answer} value={answer}>
                        {say.packages[answer]}
                      </option>
                    ))}
                  </select>
                </label>
              ))}
            </fieldset>
          )}
          <fieldset>
            <legend>{draft.by === 'us' ? say.weOffer : say.offersOne}</legend>
            <label class="field">
              {say.packageName}
              <input
                type="text"
                value={offered}
                onInput={({currentTarget: {value}}) => put({offered: value}, 'told package')}
              />
            </label>
            {offered.trim() !== '' && (
              <fieldset>
                <legend>{say.within}</legend>
                {putItems.length === 0 && <p class="quiet">{say.noneWithin}</p>}
                {putItems.map(([clause]) => (
                  <label class="check block" key={clause}>
                    <input
                      type="checkbox"
                      checked={within.includes(clause)}
                      onChange={({currentTarget: {checked}}) =>
                        put({within: checked ? [...within, clause] : within.filter((one) => one !== clause)})
                      }
                    />
                    <span lang="en">{titleOf(clause)}</span>
                  </label>
                ))}
              </fieldset>
            )}
          </fieldset>
          <label class="field">
            {say.note}
            <textarea rows={3} value={note} onInput={({currentTarget: {value}}) => put({note: value}, 'told note')} />
          </label>
          {isEmpty ? (
            <p class="quiet">{say.nothingTold}</p>
          ) : (
            <Writing
              house={house}
              file={file}
              round={asked?.value}
              found={found.length > 0 ? found : (asked?.diagnostics.filter(({severity}) => severity === 'error') ?? [])}
              isPast={now.until !== undefined}
              renew={renew}
              write={write}
            />
          )}
        </aside>
      </div>
    </section>
  )
}

/** What a round of a side may make of a package. */
const answersTo = ({packages}: HouseView, name: string, by: string): readonly TellingDraft['answers'][string][] => {
  const open = packages.find((one) => one.name === name)
  if (!open) return []
  return open.by === by ? ['withdrawn'] : ['accepted', 'rejected']
}
