import { Encoder, type Packet, PacketType } from 'socket.io-parser';

/** A message of which only the JSON is at hand: it was compared as text, and goes out as that text. */
class Written {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

/** Stands for a `T` where one is emitted; on the far side it is one. @param json a whole `T` as JSON */
export const written = <T>(json: string): T => new Written(json) as T;

/** Socket.IO's own text of a packet, except that what is written already is not written again: on air every view is. */
export class WrittenEncoder extends Encoder {
  override encode(packet: Packet): unknown[] {
    const message: unknown = packet.type === PacketType.EVENT ? packet.data[1] : undefined;
    if (!(message instanceof Written)) return super.encode(packet);
    const [head] = super.encode({ ...packet, data: undefined });
    return [`${head}[${JSON.stringify(packet.data[0])},${message.json}]`];
  }
}
