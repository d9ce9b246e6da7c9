'use client'

/** Something broke. Said in both languages: there may be no words to look up. What was typed is still in the page before. */
export default function StaffError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="door" id="main">
      <h1>操作没有完成</h1>
      <p>没有保存任何内容。请重试；文件须在 20 MB 以内。仍不成功时，请联系管理员。</p>
      <p lang="en">Nothing was saved. Please try again; files may be up to 20 MB. If it still fails, ask your administrator.</p>
      <p className="ways"><button className="main" onClick={reset}>重试 Try again</button></p>
    </main>
  )
}
