import { createSocket } from 'node:dgram';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

// Loaded into the hub's own process beside its code (NODE_OPTIONS): tells the bench how late the hub's loop was, ms.
const port = Number(process.env.BENCH_LOOP_PORT ?? 0);
if (isMainThread && port > 0 && process.env.TRANH_TAI_HUB !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  const socket = createSocket('udp4').unref();
  setInterval(() => {
    socket.send(JSON.stringify({ max: delay.max / 1e6 }), port, '127.0.0.1');
    delay.reset();
  }, 100).unref();
}
