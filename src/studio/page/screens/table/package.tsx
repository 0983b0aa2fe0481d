import {useState} from 'preact/hooks'
import type {Diagnostic} from '../../../../base/diagnostic.js'
import type {Offer} from '../../../../workshop/rounds/offered.js'
import type {HouseView} from '../../../desk/table/views.js'
import {useAsked} from '../../asked.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {Choice} from './choice.js'
import {goTo} from './go-to.js'
import {More} from './more.js'
import {useCost} from './offer-cost.js'
import {atFirst, noOffer, type OfferDraft, type TableWork, withEntry} from './state.js'
import {Does, Short} from './weighed.js'
import {When} from './when.js'
import {words} from './words.js'
import {Writing} from './writing.js'

interface Shown {
  readonly house: HouseView
  readonly file: string
  readonly state: string
  renew(): void
}

/** A package: which items, how far each goes, what that does, and then the round that it is. */
export const Package = ({house, file, state, renew}: Shown) => {
  const say = wordsIn(words)
  const {desk, today, say: aloud} = useStudio()
  const {now, step} = useScreen<TableWork>('table', atFirst)
  const [found, setFound] = useState<readonly Diagnostic[]>([])
  const draft = now.offers[file] ?? noOffer
  const put = (change: Partial<OfferDraft>, about?: string): void => {
    setFound([])
    step((before) => {
      const was = before.offers[file] ?? noOffer
      return {...before, offers: {...before.offers, [file]: {...was, ...change}}}
    }, about)
  }
  const {items, name, on = today, at, note, although} = draft
  const offer: Offer = {name, on, at, items, note, although}
  const weighed = useAsked(`${state} ${JSON.stringify(offer)}`, () => desk.weighOffer(file, offer), {
    about: file,
  })?.outcome
  const count = Object.keys(items).length
  const cost = useCost(file, state, items)
  const named = house.items.filter(({isNamed, clause}) => isNamed || draft.more.includes(clause))
  const round = weighed?.value?.round
  const write = async (): Promise<void> => {
    const {value, diagnostics} = await desk.writeOffer(file, house.version, offer)
    setFound(diagnostics)
    if (value) {
      step((before) => ({...before, view: 'rounds', offers: withEntry(before.offers, file, undefined)}))
      aloud(say.written(value.number))
    } else aloud(say.notWritten)
    renew()
    if (value) goTo('rounds')
  }
  return (
    <section aria-labelledby="package">
      <h2 id="package">{say.views.package}</h2>
      <p>{say.packageWhy}</p>
      <div class="beside">
        <div>
          <h3>{say.onTable}</h3>
          {named.length === 0 && <p>{say.noneNamed}</p>}
          <ul class="offerable">
            {named.map((item) => (
              <Choice
                key={item.clause}
                item={item}
                chosen={items[item.clause]}
                choose={(chosen, about) => put({items: withEntry(items, item.clause, chosen)}, about)}
              />
            ))}
          </ul>
          <More
            items={house.items.filter(({clause}) => !named.some((one) => one.clause === clause))}
            add={(item) =>
              put({
                more: [...draft.more, item.clause],
                items: {...items, [item.clause]: {rung: item.rungs[0] ?? 'opening', summary: ''}},
              })
            }
          />
          {weighed?.value && count > 0 && <Does view={weighed.value} cost={cost} items={house.items} />}
        </div>
        <aside class="panel" aria-labelledby="the-package">
          <h3 id="the-package">{say.thePackage}</h3>
          <p role="status">{say.inIt(count)}</p>
          <label class="field">
            {say.name}
            <input
              type="text"
              value={name}
              onInput={({currentTarget: {value}}) => put({name: value}, 'package name')}
            />
          </label>
          <When on={on} at={at} about="package" put={put} />
          <label class="field">
            {say.note}
            <textarea
              rows={2}
              value={note}
              onInput={({currentTarget: {value}}) => put({note: value}, 'package note')}
            />
          </label>
          {weighed?.value && count > 0 && (
            <Short
              view={weighed.value}
              cost={cost}
              although={although}
              putAlthough={(value) => put({although: value}, 'package although')}
            />
          )}
          {!weighed && <p role="status">{say.weighing}</p>}
          <Writing
            house={house}
            file={file}
            round={round}
            found={found.length > 0 ? found : (weighed?.diagnostics.filter(({severity}) => severity === 'error') ?? [])}
            isPast={now.until !== undefined}
            renew={renew}
            write={write}
          />
        </aside>
      </div>
    </section>
  )
}
