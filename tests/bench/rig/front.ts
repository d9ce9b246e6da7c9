import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { answering, requireFree, type Served } from './served.ts'

/** nginx as shipped in deploy/nginx.conf; only its ports and folders are those of the bench. */
export function startFront(port: number, portal: number): Promise<Served> {
  const folder = openFolder()
  const places: [string, string][] = [
    ['/run/huiyin-nginx.pid', `${folder}/pid`], ['/var/log/nginx/huiyin-error.log', `${folder}/error.log`],
    ['/var/cache/huiyin-pages', `${folder}/pages`], ['listen 8080', `listen ${port}`], ['127.0.0.1:3000', `127.0.0.1:${portal}`],
  ]
  let conf = readFileSync('deploy/nginx.conf', 'utf8')
  for (const [shipped, here] of places) {
    if (!conf.includes(shipped)) throw new Error(`deploy/nginx.conf no longer says "${shipped}".`)
    conf = conf.replaceAll(shipped, here)
  }
  return startNginx(folder, conf, port)
}

/** The least nginx can do: hand out one file, compressed beforehand. `gzipped` is what the portal answered. */
export function startStatic(port: number, gzipped: Buffer): Promise<Served> {
  const folder = openFolder()
  mkdirSync(`${folder}/root`)
  writeFileSync(`${folder}/root/page.html.gz`, gzipped)
  writeFileSync(`${folder}/root/page.html`, gunzipSync(gzipped))
  const conf = `worker_processes auto;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 2048; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 65s;
  keepalive_requests 10000;
  server { listen ${port}; root ${folder}/root; gzip_static on; }
}`
  return startNginx(folder, conf, port)
}

/** nginx works as another user, who must be able to reach its files. */
function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-front-'))
  chmodSync(folder, 0o755)
  return folder
}

async function startNginx(folder: string, conf: string, port: number): Promise<Served> {
  await requireFree(port)
  writeFileSync(`${folder}/nginx.conf`, conf)
  const child = spawn('taskset', ['-c', '0', 'nginx', '-c', `${folder}/nginx.conf`, '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'inherit'] })
  process.once('exit', () => child.kill('SIGTERM'))
  const origin = `http://127.0.0.1:${port}`
  await answering(origin, child)
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
    rmSync(folder, { recursive: true })
  }
  return { origin, pid: child.pid!, stop }
}
