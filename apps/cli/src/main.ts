import { localeOfArguments, messages } from './locale.ts'
import { Problem } from './problem.ts'
import { program } from './program.ts'
import { sentenceOf } from './sentence-of.ts'

const text = messages(localeOfArguments(process.argv))
try {
  await program(text).parseAsync(process.argv)
} catch (error) {
  const { sentence, exit } = sentenceOf(error, text)
  if (sentence !== '') console.error(sentence)
  process.exitCode = error instanceof Problem ? error.exit : exit
}
