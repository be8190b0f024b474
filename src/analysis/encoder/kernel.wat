;; The encoder's arithmetic: whole numbers of 8 bits times whole numbers of 16 bits, and the two products of
;; attention. Compiled by `npm run kernel` into kernel-bytes.ts; a test compares the two.
;;
;; The sums of `multiply` are whole numbers that fit in 32 bits whatever the operands are (quantise's $range sees
;; to it), so their order can't matter. All else is addition, multiplication and division of 32-bit floats in a
;; fixed order, which WebAssembly defines to the bit. No relaxed SIMD, no threads. Addresses are in bytes.
(module
  (memory (export "memory") 1)

  ;; Rows of $k floats → 16-bit numbers from -$range to $range, and one scale a row (0 for a row of noughts).
  ;; Four rows lie together, two numbers of each in turn: [row / 4][k / 2][row % 4][k % 2]. $k is a multiple of 8.
  (func (export "quantise")
    (param $x i32) (param $rows i32) (param $k i32) (param $range f32) (param $q i32) (param $scales i32)
    (local $row i32) (local $at i32) (local $end i32) (local $to i32) (local $most v128) (local $max f32)
    (local $times v128)
    (loop $rows
      (if (i32.lt_u (local.get $row) (local.get $rows)) (then
        (local.set $end (i32.add (local.get $x) (i32.shl (local.get $k) (i32.const 2))))
        ;; the largest size in the row
        (local.set $most (v128.const f32x4 0 0 0 0))
        (local.set $at (local.get $x))
        (loop $sizes
          (local.set $most (f32x4.max (local.get $most)
            (f32x4.max (f32x4.abs (v128.load (local.get $at))) (f32x4.abs (v128.load offset=16 (local.get $at))))))
          (br_if $sizes (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
        (local.set $max (f32.max
          (f32.max (f32x4.extract_lane 0 (local.get $most)) (f32x4.extract_lane 1 (local.get $most)))
          (f32.max (f32x4.extract_lane 2 (local.get $most)) (f32x4.extract_lane 3 (local.get $most)))))
        (f32.store (local.get $scales) (f32.div (local.get $max) (local.get $range)))
        (local.set $times (f32x4.splat (select
          (f32.div (local.get $range) (local.get $max)) (f32.const 0)
          (f32.gt (local.get $max) (f32.const 0)))))
        ;; rounded, eight at a time
        (local.set $to (i32.add (local.get $q) (i32.add
          (i32.mul (i32.shr_u (local.get $row) (i32.const 2)) (i32.shl (local.get $k) (i32.const 3)))
          (i32.shl (i32.and (local.get $row) (i32.const 3)) (i32.const 2)))))
        (local.set $at (local.get $x))
        (loop $numbers
          (local.set $most (i16x8.narrow_i32x4_s
            (i32x4.trunc_sat_f32x4_s (f32x4.nearest
              (f32x4.mul (v128.load (local.get $at)) (local.get $times))))
            (i32x4.trunc_sat_f32x4_s (f32x4.nearest
              (f32x4.mul (v128.load offset=16 (local.get $at)) (local.get $times))))))
          (v128.store32_lane 0 (local.get $to) (local.get $most))
          (v128.store32_lane offset=16 1 (local.get $to) (local.get $most))
          (v128.store32_lane offset=32 2 (local.get $to) (local.get $most))
          (v128.store32_lane offset=48 3 (local.get $to) (local.get $most))
          (local.set $to (i32.add (local.get $to) (i32.const 64)))
          (br_if $numbers (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
        (local.set $x (local.get $end))
        (local.set $scales (i32.add (local.get $scales) (i32.const 4)))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $rows)))))

  ;; $rows quantised rows times $n columns: out[row][column] = max($least, sum × row's scale × column's scale + bias).
  ;; Weights lie eight columns together, two numbers of each in turn: [n / 8][k / 2][n % 8][k % 2]. $rows is a
  ;; multiple of 4, $k of 4, $n of 8.
  (func (export "multiply")
    (param $q i32) (param $scales i32) (param $rows i32) (param $w i32) (param $wscales i32) (param $bias i32)
    (param $k i32) (param $n i32) (param $least f32) (param $out i32)
    (local $a i32) (local $b i32) (local $end i32) (local $row i32) (local $column i32) (local $to i32)
    (local $panel i32) (local $low v128) (local $high v128) (local $pair v128)
    (local $s0l v128) (local $s0h v128) (local $s1l v128) (local $s1h v128)
    (local $s2l v128) (local $s2h v128) (local $s3l v128) (local $s3h v128)
    (local.set $panel (i32.shl (local.get $k) (i32.const 3)))
    (loop $columns
      (local.set $row (i32.const 0))
      (local.set $a (local.get $q))
      (local.set $to (i32.add (local.get $out) (i32.shl (local.get $column) (i32.const 2))))
      (loop $tiles
        (local.set $b (local.get $w))
        (local.set $end (i32.add (local.get $b) (local.get $panel)))
        (local.set $s0l (v128.const i32x4 0 0 0 0)) (local.set $s0h (v128.const i32x4 0 0 0 0))
        (local.set $s1l (v128.const i32x4 0 0 0 0)) (local.set $s1h (v128.const i32x4 0 0 0 0))
        (local.set $s2l (v128.const i32x4 0 0 0 0)) (local.set $s2h (v128.const i32x4 0 0 0 0))
        (local.set $s3l (v128.const i32x4 0 0 0 0)) (local.set $s3h (v128.const i32x4 0 0 0 0))
        (loop $pairs
          (local.set $low (v128.load8x8_s (local.get $b)))
          (local.set $high (v128.load8x8_s offset=8 (local.get $b)))
          (local.set $pair (v128.load32_splat (local.get $a)))
          (local.set $s0l (i32x4.add (local.get $s0l) (i32x4.dot_i16x8_s (local.get $low) (local.get $pair))))
          (local.set $s0h (i32x4.add (local.get $s0h) (i32x4.dot_i16x8_s (local.get $high) (local.get $pair))))
          (local.set $pair (v128.load32_splat offset=4 (local.get $a)))
          (local.set $s1l (i32x4.add (local.get $s1l) (i32x4.dot_i16x8_s (local.get $low) (local.get $pair))))
          (local.set $s1h (i32x4.add (local.get $s1h) (i32x4.dot_i16x8_s (local.get $high) (local.get $pair))))
          (local.set $pair (v128.load32_splat offset=8 (local.get $a)))
          (local.set $s2l (i32x4.add (local.get $s2l) (i32x4.dot_i16x8_s (local.get $low) (local.get $pair))))
          (local.set $s2h (i32x4.add (local.get $s2h) (i32x4.dot_i16x8_s (local.get $high) (local.get $pair))))
          (local.set $pair (v128.load32_splat offset=12 (local.get $a)))
          (local.set $s3l (i32x4.add (local.get $s3l) (i32x4.dot_i16x8_s (local.get $low) (local.get $pair))))
          (local.set $s3h (i32x4.add (local.get $s3h) (i32x4.dot_i16x8_s (local.get $high) (local.get $pair))))
          (local.set $a (i32.add (local.get $a) (i32.const 16)))
          (br_if $pairs (i32.lt_u (local.tee $b (i32.add (local.get $b) (i32.const 16))) (local.get $end))))
        (call $finish (local.get $s0l) (local.get $s0h) (local.get $least) (local.get $wscales) (local.get $bias)
          (local.get $to) (f32.load (i32.add (local.get $scales) (i32.shl (local.get $row) (i32.const 2)))))
        (local.set $to (i32.add (local.get $to) (i32.shl (local.get $n) (i32.const 2))))
        (call $finish (local.get $s1l) (local.get $s1h) (local.get $least) (local.get $wscales) (local.get $bias)
          (local.get $to) (f32.load offset=4 (i32.add (local.get $scales) (i32.shl (local.get $row) (i32.const 2)))))
        (local.set $to (i32.add (local.get $to) (i32.shl (local.get $n) (i32.const 2))))
        (call $finish (local.get $s2l) (local.get $s2h) (local.get $least) (local.get $wscales) (local.get $bias)
          (local.get $to) (f32.load offset=8 (i32.add (local.get $scales) (i32.shl (local.get $row) (i32.const 2)))))
        (local.set $to (i32.add (local.get $to) (i32.shl (local.get $n) (i32.const 2))))
        (call $finish (local.get $s3l) (local.get $s3h) (local.get $least) (local.get $wscales) (local.get $bias)
          (local.get $to) (f32.load offset=12 (i32.add (local.get $scales) (i32.shl (local.get $row) (i32.const 2)))))
        (local.set $to (i32.add (local.get $to) (i32.shl (local.get $n) (i32.const 2))))
        (br_if $tiles (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 4))) (local.get $rows))))
      (local.set $w (local.get $end))
      (local.set $wscales (i32.add (local.get $wscales) (i32.const 32)))
      (local.set $bias (i32.add (local.get $bias) (i32.const 32)))
      (br_if $columns (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 8))) (local.get $n)))))

  ;; Eight sums of one row → eight floats.
  (func $finish
    (param $low v128) (param $high v128) (param $least f32) (param $wscales i32) (param $bias i32) (param $to i32)
    (param $scale f32)
    (v128.store (local.get $to) (f32x4.max (f32x4.splat (local.get $least)) (f32x4.add
      (v128.load (local.get $bias))
      (f32x4.mul (f32x4.convert_i32x4_s (local.get $low))
        (f32x4.mul (f32x4.splat (local.get $scale)) (v128.load (local.get $wscales)))))))
    (v128.store offset=16 (local.get $to) (f32x4.max (f32x4.splat (local.get $least)) (f32x4.add
      (v128.load offset=16 (local.get $bias))
      (f32x4.mul (f32x4.convert_i32x4_s (local.get $high))
        (f32x4.mul (f32x4.splat (local.get $scale)) (v128.load offset=16 (local.get $wscales))))))))

  ;; out[i][j] = $scale × (row i of $q · row j of $k), $n × $n of them without gaps. Rows are $stride bytes apart
  ;; and $size floats long, a multiple of 16.
  (func (export "likenesses")
    (param $q i32) (param $k i32) (param $n i32) (param $size i32) (param $stride i32) (param $scale f32)
    (param $out i32)
    (local $i i32) (local $j i32) (local $row i32) (local $a i32) (local $b i32) (local $end i32)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (loop $rows
      (local.set $row (local.get $k))
      (local.set $j (i32.const 0))
      (loop $columns
        (local.set $a (local.get $q))
        (local.set $b (local.get $row))
        (local.set $end (i32.add (local.get $a) (i32.shl (local.get $size) (i32.const 2))))
        (local.set $s0 (v128.const f32x4 0 0 0 0)) (local.set $s1 (v128.const f32x4 0 0 0 0))
        (local.set $s2 (v128.const f32x4 0 0 0 0)) (local.set $s3 (v128.const f32x4 0 0 0 0))
        (loop $sums
          (local.set $s0 (f32x4.add (local.get $s0)
            (f32x4.mul (v128.load (local.get $a)) (v128.load (local.get $b)))))
          (local.set $s1 (f32x4.add (local.get $s1)
            (f32x4.mul (v128.load offset=16 (local.get $a)) (v128.load offset=16 (local.get $b)))))
          (local.set $s2 (f32x4.add (local.get $s2)
            (f32x4.mul (v128.load offset=32 (local.get $a)) (v128.load offset=32 (local.get $b)))))
          (local.set $s3 (f32x4.add (local.get $s3)
            (f32x4.mul (v128.load offset=48 (local.get $a)) (v128.load offset=48 (local.get $b)))))
          (local.set $b (i32.add (local.get $b) (i32.const 64)))
          (br_if $sums (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 64))) (local.get $end))))
        (local.set $s0 (f32x4.add
          (f32x4.add (local.get $s0) (local.get $s1)) (f32x4.add (local.get $s2) (local.get $s3))))
        (f32.store (local.get $out) (f32.mul (local.get $scale) (f32.add
          (f32.add (f32x4.extract_lane 0 (local.get $s0)) (f32x4.extract_lane 1 (local.get $s0)))
          (f32.add (f32x4.extract_lane 2 (local.get $s0)) (f32x4.extract_lane 3 (local.get $s0))))))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $row (i32.add (local.get $row) (local.get $stride)))
        (br_if $columns (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 1))) (local.get $n))))
      (local.set $q (i32.add (local.get $q) (local.get $stride)))
      (br_if $rows (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n)))))

  ;; out[i] = Σ shares[i][j] × row j of $v, j from 0 to $n - 1 in this order. Rows of $v are $stride bytes apart,
  ;; rows of $out $to bytes; both $size floats long, a multiple of 16.
  (func (export "mix")
    (param $shares i32) (param $v i32) (param $n i32) (param $size i32) (param $stride i32) (param $out i32)
    (param $to i32)
    (local $i i32) (local $at i32) (local $width i32) (local $a i32) (local $b i32) (local $end i32)
    (local $share v128) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local.set $width (i32.shl (local.get $size) (i32.const 2)))
    (loop $rows
      (local.set $at (i32.const 0))
      (local.set $end (i32.add (local.get $shares) (i32.shl (local.get $n) (i32.const 2))))
      (loop $columns
        (local.set $a (local.get $shares))
        (local.set $b (i32.add (local.get $v) (local.get $at)))
        (local.set $s0 (v128.const f32x4 0 0 0 0)) (local.set $s1 (v128.const f32x4 0 0 0 0))
        (local.set $s2 (v128.const f32x4 0 0 0 0)) (local.set $s3 (v128.const f32x4 0 0 0 0))
        (loop $sums
          (local.set $share (v128.load32_splat (local.get $a)))
          (local.set $s0 (f32x4.add (local.get $s0) (f32x4.mul (local.get $share) (v128.load (local.get $b)))))
          (local.set $s1 (f32x4.add (local.get $s1)
            (f32x4.mul (local.get $share) (v128.load offset=16 (local.get $b)))))
          (local.set $s2 (f32x4.add (local.get $s2)
            (f32x4.mul (local.get $share) (v128.load offset=32 (local.get $b)))))
          (local.set $s3 (f32x4.add (local.get $s3)
            (f32x4.mul (local.get $share) (v128.load offset=48 (local.get $b)))))
          (local.set $b (i32.add (local.get $b) (local.get $stride)))
          (br_if $sums (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 4))) (local.get $end))))
        (local.set $b (i32.add (local.get $out) (local.get $at)))
        (v128.store (local.get $b) (local.get $s0))
        (v128.store offset=16 (local.get $b) (local.get $s1))
        (v128.store offset=32 (local.get $b) (local.get $s2))
        (v128.store offset=48 (local.get $b) (local.get $s3))
        (br_if $columns (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 64))) (local.get $width))))
      (local.set $shares (local.get $end))
      (local.set $out (i32.add (local.get $out) (local.get $to)))
      (br_if $rows (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))))
