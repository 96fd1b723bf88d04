/** How the commands are called. */
export const usage = `Sổ Kế hoạch - các lệnh:

  templates
      Liệt kê các mẫu kế hoạch có sẵn: mã mẫu, tên mẫu.

  generate (--template MÃ | --plan TỆP.khxa) --out THƯ_MỤC [--docx] [--xlsx] [--date NĂM-THÁNG-NGÀY] [--force]
      Tạo văn bản Word và phụ lục Excel từ một mẫu hoặc từ tệp kế hoạch. Không ghi --docx, --xlsx thì tạo cả hai.
      --date là ngày tạo ghi trong thuộc tính của tệp; không ghi thì lấy ngày hôm nay.
      Kế hoạch còn lỗi thì không tạo tệp, trừ khi có --force.

  import TỆP --out TỆP.khxa [--report]
      Đọc kế hoạch từ tệp .txt, .khxa hoặc phụ lục từ tệp .xlsx và lưu thành tệp kế hoạch.
      --report in những chỗ cần xem lại.

  check TỆP [--json]
      Kiểm tra kế hoạch trong tệp .khxa hoặc .txt. Mã kết thúc là 1 khi có lỗi.

  report --plan TỆP.khxa --period KỲ --out THƯ_MỤC [--date NĂM-THÁNG-NGÀY]
      Soạn dự thảo báo cáo từ tiến độ ghi trong tệp kế hoạch, kèm danh sách nhiệm vụ dạng Excel. KỲ là 2026-06 (tháng),
      2026-Q2 (quý), 2026-H1 (6 tháng đầu năm), 2026-9M (9 tháng) hoặc 2026 (năm). --date là ngày lập báo cáo.

Tên các tệp đã ghi được in ra, mỗi tệp một dòng. Khi không làm được, lệnh in một câu giải thích và kết thúc với mã 2.`
