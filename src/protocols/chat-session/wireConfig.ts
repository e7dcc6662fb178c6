import type { FormDefinition, JsonRecord, ProtocolContext } from '../../model/index.ts'
import type { ChatFile, ChatSessionWireOptions, SecureFormDefinition } from './chatSessionOptions.ts'

/** The options of the wire with every default filled in. */
export interface WireConfig {
  /** Without a slash at its end, without a query. */
  readonly baseUrl: string
  readonly tenantUrl: string
  readonly appId: string
  /** Undefined where the visitor's random id takes its place. */
  readonly clientId: string | undefined
  readonly version: 'v1' | 'v2'
  readonly transport: 'poll' | 'socket'
  readonly send: 'http' | 'socket'
  readonly forms: readonly FormDefinition[]
  readonly secureForms: readonly SecureFormDefinition[]
  /** Names of forms of which the first that the configuration has is asked before a chat; none when empty. */
  readonly preChat: readonly string[]
  readonly endWith: 'disconnect' | 'end'
  readonly fileUrl: (file: ChatFile) => string
  readonly emptyFileIds: boolean
  readonly parameters: JsonRecord
  readonly phoneNumber: string | undefined
  readonly from: string | undefined
  readonly initialMessage: string | undefined
  /** What must not appear in what is told. A client id that is the visitor's is not among them: see `secretsOf`. */
  readonly secrets: readonly string[]
}

/** In the place of a client id: cookies say who the client is. */
export const COOKIE_CLIENT = 'WebChat'

/** Fills in the defaults. */
export const wireConfig = (options: ChatSessionWireOptions): WireConfig => {
  const { tenantUrl, appId, clientId, transport = 'poll', preChat = false } = options
  const baseUrl = options.url.replace(/[?#].*$/s, '').replace(/\/+$/, '')
  return {
    baseUrl,
    tenantUrl,
    appId,
    clientId: clientId === '' ? undefined : clientId,
    version: options.version ?? (/\/v1$/i.test(baseUrl) ? 'v1' : 'v2'),
    transport,
    send: transport === 'socket' ? (options.send ?? 'http') : 'http',
    forms: options.forms ?? [],
    secureForms: options.secureForms ?? [],
    preChat: typeof preChat === 'string' ? [preChat] : preChat ? ['start_form', 'connect_chat_form'] : [],
    endWith: options.endWith ?? 'disconnect',
    fileUrl: options.fileUrl ?? (({ chatId, fileId }) => apiUrl({ baseUrl, tenantUrl }, 'chats', chatId, 'files', fileId)),
    emptyFileIds: options.emptyFileIds ?? false,
    parameters: options.parameters ?? {},
    phoneNumber: options.phoneNumber,
    from: options.from,
    initialMessage: options.initialMessage,
    secrets: [appId, clientId ?? ''].filter((secret) => secret !== '' && secret !== COOKIE_CLIENT),
  }
}

/** Address of a call: path segments are escaped, the tenant stands in the query. */
export const apiUrl = ({ baseUrl, tenantUrl }: Pick<WireConfig, 'baseUrl' | 'tenantUrl'>, ...path: readonly string[]): string =>
  `${[baseUrl, ...path.map(escape)].join('/')}?tenantUrl=${escape(tenantUrl)}`

/** Half a character of a foreign id would throw. */
const escape = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))

/** Who the client is on this wire: the visitor's random id is written as the UUID that the API asks for. */
export const clientIdOf = ({ clientId }: Pick<WireConfig, 'clientId'>, { visitorId }: Pick<ProtocolContext, 'visitorId'>): string =>
  clientId ?? asUuid(visitorId)

/** Everything that must not appear in what is told here and now. */
export const secretsOf = (config: WireConfig, context: Pick<ProtocolContext, 'visitorId'>): readonly string[] =>
  config.clientId === undefined && context.visitorId !== '' ? [...config.secrets, context.visitorId, clientIdOf(config, context)] : config.secrets

/** 32 hexadecimal digits as a UUID of version 4; any other id as it stands. */
const asUuid = (id: string): string => {
  if (!/^[0-9a-f]{32}$/i.test(id)) return id
  const variant = ((parseInt(id.charAt(16), 16) & 3) | 8).toString(16)
  return [id.slice(0, 8), id.slice(8, 12), `4${id.slice(13, 16)}`, variant + id.slice(17, 20), id.slice(20)].join('-')
}
