/** Pieces of an answer as a bot writes them: heading, list, table, code, link. */
export const answer: readonly string[] = [
  '## Lost cards\n\n',
  'You can block a card ',
  '**at once** in the app, ',
  'under *Cards* and then ',
  '`Block card`. ',
  'A new one comes within [three working days](https://bank.example/cards).\n\n',
  '- It costs nothing.\n',
  '- The number changes, ',
  'the code does not.\n\n',
  '| Country | Days |\n|---|--:|\n',
  '| Germany | 3 |\n',
  '| Norway | 5 |\n\n',
  '```sh\n',
  'bank cards block --all\n',
  '```\n\n',
]
