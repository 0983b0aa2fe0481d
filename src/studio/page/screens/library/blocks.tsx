import type {Block, Inline, ListItem} from '../../../../document/nodes.js'

/** A text as it is drafted: fields as blanks, references with the names of what they refer to. */
export const Blocks = ({blocks}: {readonly blocks: readonly Block[]}) => (
  <>
    {blocks.map((block, index) => (
      <Part block={block} key={index} />
    ))}
  </>
)

const Part = ({block}: {readonly block: Block}) => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return (
        <p>
          <Words of={block.children} />
        </p>
      )
    case 'list':
      return block.scheme === 'bullet' ? (
        <ul>
          <Items of={block.children} />
        </ul>
      ) : (
        <ol>
          <Items of={block.children} />
        </ol>
      )
    case 'table':
      return (
        <table>
          <tbody>
            {block.children.map((row, at) => (
              <tr key={at}>
                {row.children.map((cell, index) => {
                  const Cell = at === 0 ? 'th' : 'td'
                  return (
                    <Cell key={index}>
                      <Words of={cell.children} />
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'blockquote':
    case 'clause':
    case 'figure':
      return <Blocks blocks={block.children} />
    case 'signatureBlock':
      return <p>{block.role}</p>
  }
}

const Items = ({of}: {readonly of: readonly ListItem[]}) => (
  <>
    {of.map((item, index) => (
      <li key={index}>
        <Blocks blocks={item.children} />
      </li>
    ))}
  </>
)

const Words = ({of}: {readonly of: readonly Inline[]}) => (
  <>
    {of.map((inline, index) => (
      <Word inline={inline} key={index} />
    ))}
  </>
)

const Word = ({inline}: {readonly inline: Inline}) => {
  switch (inline.type) {
    case 'text':
      return <>{inline.value}</>
    case 'strong':
      return (
        <strong>
          <Words of={inline.children} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Words of={inline.children} />
        </em>
      )
    case 'link':
    case 'change':
      return <Words of={inline.children} />
    case 'break':
      return <br />
    case 'definedTerm':
      return (
        <>
          “<strong>{inline.value}</strong>”
        </>
      )
    case 'crossReference':
      return (
        <span class="library-call">
          {inline.before}
          {inline.label}
          {inline.after}
        </span>
      )
    case 'field':
      return <span class="library-call">[{inline.value ?? inline.blank}]</span>
  }
}
