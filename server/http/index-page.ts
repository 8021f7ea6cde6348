/** What stands at `/`: which screen is where, for whoever types only the address. */
export const INDEX_PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tranh Tài</title>
<link rel="stylesheet" href="/index.css">
</head>
<body>
<main>
<h1>Tranh Tài</h1>
<p>Chọn màn hình cho thiết bị này. <span lang="en">Choose this device’s screen.</span></p>
<ul>
<li><a href="/console">Bàn điều khiển <span lang="en">Host console</span></a></li>
<li><a href="/mc">Thẻ dẫn MC <span lang="en">MC cue card</span></a></li>
<li><a href="/scoreboard">Bảng điểm <span lang="en">Scoreboard</span></a></li>
<li><a href="/team">Máy của đội <span lang="en">Team tablet</span></a></li>
<li><a href="/judge">Máy của giám khảo <span lang="en">Judge tablet</span></a></li>
<li><a href="/secretary">Bàn thư ký <span lang="en">Secretary’s desk</span></a></li>
</ul>
</main>
</body>
</html>
`;

export const INDEX_STYLE = `
:root { color-scheme: dark; font: 1.125rem/1.6 system-ui, sans-serif; background: #10141f; color: #f3f5fa; }
main { max-width: 32rem; margin: 10vh auto; padding: 0 1.5rem; }
h1 { font-size: 2.5rem; line-height: 1.3; margin: 0 0 .5rem; }
ul { list-style: none; padding: 0; display: grid; gap: .75rem; }
a { display: block; padding: .9rem 1.1rem; border-radius: .75rem; background: #1d2536; color: inherit; font-weight: 600; text-decoration: none; }
a:hover, a:focus-visible { background: #2b3752; outline: 3px solid #8fb3ff; outline-offset: 2px; }
[lang="en"] { display: block; font-size: .9rem; font-weight: 400; opacity: .8; }
`;
