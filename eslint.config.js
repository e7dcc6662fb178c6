import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** The walls of the house: a room of `src/` imports only itself and what its row names. ARCHITECTURE.md explains them. */
export const rooms = {
  model: [],
  protocols: ['model', 'transport'],
  core: ['model'],
  transport: ['model'],
  react: ['model', 'core'],
  primitives: [],
  components: ['model', 'primitives', 'i18n'],
  i18n: [],
  widget: ['model', 'core', 'transport', 'react', 'primitives', 'components', 'i18n', 'styles'],
  embed: ['model', 'core', 'transport', 'protocols', 'react', 'primitives', 'components', 'i18n', 'widget', 'styles'],
  testing: ['model', 'core', 'transport', 'protocols'],
  styles: [],
}

const protocols = ['captivate', 'chat-session', 'chatbot-backend']

const restricted = (zones) => ({
  'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
})

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: restricted([
    {
      target: `./src/${room}`,
      from: './src',
      except: [room, ...allowed].map((name) => `./${name}`),
      message: `The room "${room}" may import only ${['itself', ...allowed].join(', ')}.`,
    },
    ...['sandbox', 'demo', 'stories', 'tests', 'bench', 'scripts'].map((from) => ({ target: `./src/${room}`, from: `./${from}` })),
    ...(room === 'protocols'
      ? [...protocols, 'foundation'].flatMap((one) =>
          protocols.filter((other) => other !== one).map((other) => ({
            target: `./src/protocols/${one}`,
            from: `./src/protocols/${other}`,
            message: 'A protocol knows nothing of another protocol.',
          })),
        )
      : []),
  ]),
}))

/** Packages that belong to one kind of room. */
const noReact = {
  paths: [{ name: 'zustand', message: 'It brings React along: import zustand/vanilla.' }],
  patterns: [{ group: ['react', 'react-dom', 'react-dom/*', 'react/*', 'zustand/react'], message: 'This room knows no React.' }],
}
const pureRooms = ['model', 'protocols', 'core', 'transport']

/** Where foreign text could become code: forbidden everywhere in the product. */
const sinkNames = '/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|srcDoc|setHTMLUnsafe|createContextualFragment|dangerouslySetInnerHTML)$/'
const sinks = [
  `AssignmentExpression[left.property.name=${sinkNames}]`,
  `AssignmentExpression[left.property.value=${sinkNames}]`,
  `CallExpression[callee.property.name=${sinkNames}]`,
  `JSXAttribute[name.name=${sinkNames}]`,
  `ObjectExpression > Property[key.name=${sinkNames}]`,
  "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
].map((selector) => ({ selector, message: 'An HTML sink. Build elements instead.' }))

export default tseslint.config(
  { ignores: ['dist', 'demo-dist', 'storybook-static', 'node_modules', '.cache', 'bench/compare', 'examples/*/dist'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: {
      'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.css'] } },
      // Without these two, no-cycle reads no TypeScript and finds nothing.
      'import-x/extensions': ['.ts', '.tsx', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // It warns those who build with the React Compiler of the virtualiser; this package is not built with it.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'max-len': ['error', { code: 160, ignoreUrls: true }] } },
  {
    files: ['src/**/*.{ts,tsx}', 'sandbox/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'import-x/no-default-export': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        ...sinks,
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
        { selector: 'TSModuleDeclaration', message: 'Use modules.' },
      ],
    },
  },
  ...roomRules,
  ...pureRooms.map((room) => ({
    files: [`src/${room}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', noReact] },
  })),
  {
    files: ['src/core/**/*.ts', 'src/model/**/*.ts', 'src/protocols/*/{decode,encode}*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['setTimeout', 'setInterval', 'fetch', 'WebSocket', 'localStorage', 'sessionStorage', 'window', 'document'].map((name) => ({
          name,
          message: 'Only transport/ touches the outside.',
        })),
      ],
    },
  },
  {
    files: ['examples/**/*.{ts,tsx,mjs}'],
    rules: restricted(
      ['src', 'sandbox', 'demo', 'stories', 'tests', 'bench', 'scripts'].map((from) => ({
        target: './examples',
        from: `./${from}`,
        message: 'An example knows the package by its public names.',
      })),
    ),
  },
  { files: ['sandbox/**/*.ts', 'scripts/**/*.ts', 'demo/**/*.{ts,tsx}'], rules: { 'no-console': 'off' } },
)
