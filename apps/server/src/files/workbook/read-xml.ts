import { TextDecoder } from 'node:util'
import { DomainError } from '@so-dan-van/domain/errors'
import { SaxesParser } from 'saxes'

type XmlHandlers = {
  /** `name` without its prefix; the object of attributes has no prototype */
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const withoutPrefix = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

/** Reads XML piece by piece. A document type is refused, so no entity but the five of XML is ever expanded; what is not
 * well formed is FILE_DAMAGED at `place`. */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  place: string,
  { open, text, close }: XmlHandlers,
): Promise<void> {
  const damaged = () => {
    throw new DomainError('FILE_DAMAGED', { place })
  }
  const parser = new SaxesParser()
  parser.on('error', damaged)
  parser.on('doctype', damaged)
  if (open) parser.on('opentag', (tag) => open(withoutPrefix(tag.name), tag.attributes))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close) parser.on('closetag', (tag) => close(withoutPrefix(tag.name)))
  let decoder: TextDecoder | null = null
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    parser.write(decode(decoder, piece, place))
  }
  parser.close()
}

function decode(decoder: TextDecoder, piece: Uint8Array, place: string): string {
  try {
    return decoder.decode(piece, { stream: true })
  } catch {
    throw new DomainError('FILE_DAMAGED', { place })
  }
}

const encodingOf = ([first, second]: Uint8Array) =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
