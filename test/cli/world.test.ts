import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {WorldError} from '../../src/base/world.js'
import {type Host, nodeWorld, refusal} from '../../src/cli/world.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proviso-'))
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, {recursive: true})
})
const at = (path: string) => join(folder, path)

const host = (more: Partial<Host> = {}): Host => {
  const none = {write: () => true}
  return {env: {}, pid: 1, stdin: {}, stdout: none, stderr: none, ...more}
}
const world = nodeWorld(host())
const message = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(WorldError)
  return (error as WorldError).message.replaceAll(folder, '.')
}

describe('reading', () => {
  test('gives text without its byte order mark', async () => {
    writeFileSync(at('a.yaml'), '\uFEFFid: ä\n')
    expect(await world.read(at('a.yaml'))).toBe('id: ä\n')
  })
  test('guesses what was meant', async () => {
    writeFileSync(at('rider.yaml'), '')
    expect(await message(world.read(at('ridr.yaml')))).toBe(
      'There is no file ./ridr.yaml; did you mean “./rider.yaml”?',
    )
  })
  test('tells what is absent from what refuses', async () => {
    mkdirSync(at('f'))
    await expect(world.read(at('x'))).rejects.toMatchObject({absent: true, path: at('x')})
    await expect(world.read(at('f'))).rejects.toMatchObject({absent: false})
  })
  test('says that a folder is no file, and a file no folder', async () => {
    mkdirSync(at('f'))
    writeFileSync(at('a'), '')
    expect(await message(world.read(at('f')))).toBe('./f is a folder, but a file is meant')
    expect(await message(world.read(at('a/b')))).toBe('A part of the path ./a/b is a file, where a folder is meant')
  })
  test('refuses what is not text', async () => {
    writeFileSync(at('a.yaml'), new Uint8Array([0xff, 0xfe, 0x69, 0x00]))
    expect(await message(world.read(at('a.yaml')))).toContain('is not text in UTF-8')
    expect([...(await world.readBytes(at('a.yaml')))]).toEqual([0xff, 0xfe, 0x69, 0x00])
  })
  test.skipIf(process.getuid?.() === 0)('says who may not read (skipped for the superuser, who may)', async () => {
    writeFileSync(at('a'), '')
    chmodSync(at('a'), 0)
    expect(await message(world.read(at('a')))).toContain('you have no right to')
    chmodSync(folder, 0)
    expect(await message(world.list(folder))).toContain('you have no right to')
  })
})

describe('listing', () => {
  test('gives every file below, sorted, but what is hidden or installed', async () => {
    for (const path of ['b/c', 'b/.git', 'node_modules/x', '.hidden']) mkdirSync(at(path), {recursive: true})
    for (const path of ['z', 'b/y', 'b/c/x', 'b/.git/w', 'node_modules/x/v', '.hidden/u', '.t', 'a'])
      writeFileSync(at(path), '')
    expect(await world.list(folder)).toEqual(['a', 'b/c/x', 'b/y', 'z'].map(at))
    expect(await world.list(folder, 1)).toEqual(['a', 'z'].map(at))
    expect(await world.list(folder, 2)).toEqual(['a', 'b/y', 'z'].map(at))
  })
  test('is empty for what is no folder', async () => {
    writeFileSync(at('a'), '')
    expect(await world.list(at('a'))).toEqual([])
    expect(await world.list(at('nowhere'))).toEqual([])
  })
  test('takes links to files and does not walk in circles', async () => {
    writeFileSync(at('a'), '')
    symlinkSync(at('a'), at('to-file'))
    symlinkSync(folder, at('to-folder'))
    symlinkSync(at('gone'), at('to-nothing'))
    expect(await world.list(folder)).toEqual(['a', 'to-file', 'to-nothing'].map(at))
  })
})

describe('writing', () => {
  test('makes the folders and leaves nothing beside the file', async () => {
    await world.write(at('a/b/c.txt'), 'one')
    await world.write(at('a/b/c.txt'), new Uint8Array([116, 119, 111]))
    expect(readFileSync(at('a/b/c.txt'), 'utf8')).toBe('two')
    expect(readdirSync(at('a/b'))).toEqual(['c.txt'])
  })
  test('a file where a folder is meant: nothing is left, nothing is changed', async () => {
    writeFileSync(at('a'), 'kept')
    expect(await message(world.write(at('a/c.txt'), 'new'))).toBe(
      'A part of the path ./a/c.txt is a file, where a folder is meant',
    )
    expect(readdirSync(folder)).toEqual(['a'])
    expect(readFileSync(at('a'), 'utf8')).toBe('kept')
  })
  test('a folder where a file is meant: nothing is left, nothing is changed', async () => {
    mkdirSync(at('c.txt/d'), {recursive: true})
    expect(await message(world.write(at('c.txt'), 'new'))).toBe('./c.txt is a folder, but a file is meant')
    expect(readdirSync(folder)).toEqual(['c.txt'])
  })
  test.skipIf(!existsSync('/proc/self'))('a folder of the system that refuses ends the work', async () => {
    expect(await message(world.write('/proc/proviso/c.txt', 'new'))).toContain('its folder cannot be made')
  })
  test.skipIf(process.getuid?.() === 0)(
    'a folder that is locked (skipped for the superuser, who has the key)',
    async () => {
      mkdirSync(at('locked'))
      chmodSync(at('locked'), 0o555)
      expect(await message(world.write(at('locked/c.txt'), 'new'))).toContain('cannot be written: you have no right to')
      expect(readdirSync(at('locked'))).toEqual([])
    },
  )
})

describe('every refusal has its sentence', () => {
  const sentences = {
    ENOSPC: 'a.docx was not written: the disk is full; make room and run again',
    EROFS: 'a.docx was not written: its disk can only be read; choose another place',
    EACCES: 'a.docx cannot be written: you have no right to; choose another place, or change its rights',
    EBUSY: 'a.docx cannot be written: another program holds it; close it there and run again',
    EPERM: 'a.docx cannot be written: the system does not allow it; if it is open in another program, close it there',
    EIO: 'a.docx cannot be written (EIO)',
  }
  test.each(Object.entries(sentences))('%s', (code, sentence) => {
    expect(refusal(Object.assign(new Error('no'), {code}), 'a.docx', 'written')).toMatchObject({message: sentence})
  })
  test('what the disk did not refuse stays what it is', () => {
    const error = new TypeError('a fault')
    expect(refusal(error, 'a.docx', 'written')).toBe(error)
  })
})

describe('the screen', () => {
  const screen = (env: NodeJS.ProcessEnv, isTTY = true, columns = 120) => {
    const stream = {isTTY, columns, write: () => true}
    return nodeWorld(host({env, stdin: {isTTY}, stdout: stream, stderr: stream})).screen
  }
  test.each([
    [{}, true, true],
    [{NO_COLOR: '1'}, true, false],
    [{NO_COLOR: ''}, true, true],
    [{TERM: 'dumb'}, true, false],
    [{FORCE_COLOR: '0'}, true, false],
    [{}, false, false],
    [{FORCE_COLOR: '1'}, false, true],
    [{FORCE_COLOR: '0'}, false, false],
    [{FORCE_COLOR: '1', NO_COLOR: '1'}, true, false],
  ])('%j on a terminal: %s, colour: %s', (env, terminal, colour) => {
    expect(screen(env, terminal).colour).toBe(colour)
  })
  test('is as wide as the terminal, and never a ribbon', () => {
    expect(screen({}, true, 120).columns).toBe(120)
    expect(screen({}, true, 10).columns).toBe(40)
    expect(nodeWorld(host()).screen.columns).toBe(80)
    expect(nodeWorld(host({env: {COLUMNS: '60'}})).screen.columns).toBe(60)
    expect(nodeWorld(host({env: {COLUMNS: 'wide'}})).screen.columns).toBe(80)
  })
  test('is asked only where a person sits', () => {
    expect(screen({}, true).interactive).toBe(true)
    expect(screen({}, false).interactive).toBe(false)
    expect(screen({TERM: 'dumb'}, true).interactive).toBe(false)
  })
})

test('the codec gives back what it took, and stops at a limit', () => {
  const bytes = new TextEncoder().encode('again and '.repeat(1000))
  expect(world.inflate(world.deflate(bytes), bytes.length)).toEqual(Buffer.from(bytes))
  expect(() => world.inflate(world.deflate(bytes), 100)).toThrow()
  expect(world.checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})
