/** How the commands are called. */
export const usage = `Sổ Kế hoạch - các lệnh:

  templates
      Liệt kê các mẫu kế hoạch có sẵn: mã mẫu, tên mẫu.

  generate (--template MÃ | --plan TỆP.khxa) --out THƯ_MỤC [--docx] [--xlsx] [--date NĂM-THÁNG-NGÀY] [--force]
      Tạo văn bản Word và phụ lục Excel từ một mẫu hoặc từ tệp kế hoạch. Không ghi --docx, --xlsx thì tạo cả hai.
      --date là ngày tạo ghi trong thuộc tính của tệp; không ghi thì lấy ngày hôm nay.
      Kế hoạch còn lỗi thì không tạo tệp, trừ khi có --force.

  import TỆP --out TỆP.khxa [--report]
      Đọc kế hoạch từ tệp .txt hoặc .khxa và lưu thành tệp kế hoạch. --report in những chỗ cần xem lại.

  check TỆP [--json]
      Kiểm tra kế hoạch trong tệp .khxa hoặc .txt. Mã kết thúc là 1 khi có lỗi.

Tên các tệp đã ghi được in ra, mỗi tệp một dòng. Khi không làm được, lệnh in một câu giải thích và kết thúc với mã 2.`
