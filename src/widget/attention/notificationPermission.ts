/** The browser's notifications, as far as they are used. */
export interface NotificationApi {
  new (title: string, options?: NotificationOptions): Pick<Notification, 'close' | 'onclick' | 'onclose'>
  readonly permission: NotificationPermission
  readonly requestPermission: () => Promise<NotificationPermission>
}

/** The browser's notifications; undefined where it has none. */
export const browserNotifications = (): NotificationApi | undefined => (typeof Notification === 'function' ? Notification : undefined)

/** Whether the visitor may still be asked. Not where he has answered already, nor where pages cannot show any. */
export function mayAskForNotifications(api: NotificationApi | undefined): api is NotificationApi {
  if (api?.permission !== 'default') return false
  try {
    // Without permission nothing is shown; phones that have notifications for service workers alone throw.
    new api('').close()
    return true
  } catch {
    return false
  }
}
