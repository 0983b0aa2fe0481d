import {answersFor} from '../../assemble/answers.js'
import {assemble} from '../../assemble/assemble.js'
import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import {addressOf, type Contacts} from '../../education/share/address.js'
import {cardOf} from '../../education/share/card.js'
import {shareImage, side} from '../../education/share/image.js'
import {qrPicture} from '../../education/share/qr.js'
import {pictureMaker} from '../../render/png/png.js'
import {worldFinding} from '../open.js'
import type {Job} from '../plan.js'
import type {Workshop} from '../workshop.js'
import {type Outgoing, writeOutgoing} from '../written.js'

/** What was made of one handout, and what was not and why. */
export interface Shared {
  readonly name: string
  readonly title: string
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Whether a document can be shared as an image: handouts are for everybody who reads them, other documents for one table. */
export const isToShare = ({order: {template, alone}}: Job): boolean =>
  template.file.register === 'handout' && template.file.accompanies === undefined && alone === undefined

/** Makes the image of one handout as PNG and SVG and, where the engagement says whom to reach, a QR code by itself. */
export const shareDocument = async (workshop: Workshop, job: Job, out: string): Promise<Shared> => {
  const {order, engagement, name} = job
  const {value: document, diagnostics} = assemble(workshop.library, order, engagement)
  const found: Diagnostic[] = [...errorsIn(diagnostics)]
  const shared = (files: readonly string[]): Shared => ({
    name,
    title: document?.title ?? name,
    files,
    diagnostics: found,
  })
  const look = document && workshop.tokens.looks[document.look]
  if (!document || !look) return shared([])
  const contacts = contactsIn(workshop, job)
  const {address, unfit} = addressOf(contacts)
  for (const kind of unfit)
    found.push({
      rule: 'share-address',
      severity: 'error',
      message: `union.${kind} is “${contacts[kind]}”, which no telephone can open; ${forms[kind]}`,
      place: engagement.place(['facts', 'union', kind]),
    })
  if (unfit.length > 0) return shared([])
  if (!address)
    found.push({
      rule: 'share-address',
      severity: 'warning',
      message:
        'The image has no QR code, since nobody says whom to reach; answer union.web, union.email or union.phone under facts',
      place: engagement.place(['facts'], 'key'),
    })
  const svg = shareImage(cardOf(document, contacts, engagement.file.draft?.number ?? 1), look)
  try {
    const picture = await pictureMaker(workshop.world)
    const outgoing: readonly Outgoing[] = [
      {path: `${out}/${name}-share.png`, content: picture(svg, side)},
      {path: `${out}/${name}-share.svg`, content: svg},
      ...(address ? [{path: `${out}/${name}-qr.svg`, content: qrPicture(address, document.language)}] : []),
    ]
    const written = await writeOutgoing(workshop.world, outgoing, workshop.guard({order, engagement, document}))
    found.push(...written.diagnostics)
    return shared(written.files)
  } catch (error) {
    found.push(worldFinding(error))
    return shared([])
  }
}

const contactsIn = ({library}: Workshop, {order, engagement}: Job): Contacts => {
  const answers = answersFor(library, order, engagement)
  const said = (name: string): string | undefined => {
    const value = answers(name)?.value
    return typeof value === 'string' ? value : undefined
  }
  return {web: said('union.web'), email: said('union.email'), phone: said('union.phone')}
}

const forms: Readonly<Record<keyof Contacts, string>> = {
  web: 'a page begins with https://',
  email: 'write one address, such as desk@union.example',
  phone: 'write digits, with + and the country in front if need be, and a note elsewhere',
}
