import { isIPv6, SocketAddress } from 'node:net'

/**
 * Whom an address belongs to: itself, or of IPv6 the network of 64 bits, since whoever has one of its addresses has all.
 * An IPv4 address that is written as IPv6 is the same caller.
 */
export function networkOf(address: string): string {
  const [own = ''] = address.split('%')
  if (!isIPv6(own)) return address.toLowerCase()
  const { address: canonical } = new SocketAddress({ address: own, family: 'ipv6' })
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(canonical)?.[1]
  if (mapped !== undefined) return mapped
  const [before = '', after] = canonical.split('::')
  const [front, back] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':')))
  const zeros = after === undefined ? [] : Array.from({ length: 8 - front!.length - back!.length }, () => '0')
  return `${[...front!, ...zeros, ...back!].slice(0, 4).join(':')}::/64`
}
