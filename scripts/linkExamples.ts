import { lstatSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packageRoot } from './entries.ts'

/**
 * What the examples find in place of an installation: the package by its own name, and for one of them an older React. All else is found in
 * the repository's own folder.
 */
const links: Readonly<Record<string, string>> = {
  'node_modules/parlance-chat': '.',
  'react-18/node_modules/react': 'node_modules/react-18',
  'react-18/node_modules/react-dom': 'node_modules/react-dom-18',
}

/** Lets the examples run by their own commands without an installation. What somebody has installed in them stays. */
export function linkExamples(): void {
  for (const [name, target] of Object.entries(links)) {
    const path = join(packageRoot, 'examples', name)
    mkdirSync(dirname(path), { recursive: true })
    // What points nowhere for now is there all the same. A junction needs no rights on Windows; elsewhere the word means nothing.
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(join(packageRoot, target), path, 'junction')
  }
}
