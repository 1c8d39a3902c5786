;; Strings across the border of an instance's memory, by WebAssembly's string builtins
;; (https://github.com/WebAssembly/js-string-builtins): a string's code units are copied into an array, or out of one, at once,
;; and read as UTF-8 here. TextEncoder and TextDecoder take twice as long for strings that are not ASCII; for short ones that are,
;; it takes long to call them: an article of a kilobyte takes 9 % less time without TextDecoder, one of ten 3 %.
;;
;; `www/lib/strings.js` says which strings come here, and what stands in for this where an engine has no builtins.
(module
  (type $units (array (mut i16)))
  (import "wasm:js-string" "intoCharCodeArray" (func $into (param externref (ref null $units) i32) (result i32)))
  (import "wasm:js-string" "fromCharCodeArray" (func $from (param (ref null $units) i32 i32) (result (ref extern))))
  (import "instance" "memory" (memory 0))

  ;; As many as `LONGEST` in strings.js.
  (global $units (ref $units) (array.new_default $units (i32.const 65536)))

  ;; Writes a string, and gives back the bytes it took: three at most for a code unit. A surrogate without its other half is
  ;; written as U+FFFD.
  (func (export "encode") (param $text externref) (param $start i32) (result i32)
    (local $units (ref $units)) (local $count i32) (local $next i32) (local $to i32)
    (local $behind i32) (local $a i32) (local $b i32) (local $c i32) (local $d i32)
    (local.set $units (global.get $units))
    (local.set $count (call $into (local.get $text) (local.get $units) (i32.const 0)))
    (local.set $to (local.get $start))
    (loop $more
      (local.set $behind (i32.const 0))
      ;; Four of ASCII at once.
      (if (i32.le_s (local.get $next) (i32.sub (local.get $count) (i32.const 4)))
        (then
          (local.set $a (array.get_u $units (local.get $units) (local.get $next)))
          (local.set $b (array.get_u $units (local.get $units) (i32.add (local.get $next) (i32.const 1))))
          (local.set $c (array.get_u $units (local.get $units) (i32.add (local.get $next) (i32.const 2))))
          (local.set $d (array.get_u $units (local.get $units) (i32.add (local.get $next) (i32.const 3))))
          (if (i32.lt_u (i32.or (i32.or (local.get $a) (local.get $b)) (i32.or (local.get $c) (local.get $d))) (i32.const 0x80))
            (then
              (i32.store align=1 (local.get $to)
                (i32.or
                  (i32.or (local.get $a) (i32.shl (local.get $b) (i32.const 8)))
                  (i32.or (i32.shl (local.get $c) (i32.const 16)) (i32.shl (local.get $d) (i32.const 24)))))
              (local.set $next (i32.add (local.get $next) (i32.const 4)))
              (local.set $to (i32.add (local.get $to) (i32.const 4)))
              (br $more)))))
      ;; One by one, until what is not ASCII is behind.
      (loop $each
        (if (i32.eq (local.get $next) (local.get $count))
          (then (return (i32.sub (local.get $to) (local.get $start)))))
        (local.set $a (array.get_u $units (local.get $units) (local.get $next)))
        (local.set $next (i32.add (local.get $next) (i32.const 1)))
        (if (i32.lt_u (local.get $a) (i32.const 0x80))
          (then
            (i32.store8 (local.get $to) (local.get $a))
            (local.set $to (i32.add (local.get $to) (i32.const 1)))
            (br_if $more (local.get $behind))
            (br $each)))
        (local.set $behind (i32.const 1))
        (if (i32.lt_u (local.get $a) (i32.const 0x800))
          (then
            (i32.store8 (local.get $to) (i32.or (i32.const 0xc0) (i32.shr_u (local.get $a) (i32.const 6))))
            (i32.store8 offset=1 (local.get $to) (call $rest (local.get $a)))
            (local.set $to (i32.add (local.get $to) (i32.const 2)))
            (br $each)))
        (if (i32.eq (i32.and (local.get $a) (i32.const 0xf800)) (i32.const 0xd800))
          (then
            (if (i32.and (i32.lt_u (local.get $a) (i32.const 0xdc00)) (i32.lt_u (local.get $next) (local.get $count)))
              (then
                (local.set $b (array.get_u $units (local.get $units) (local.get $next)))
                (if (i32.eq (i32.and (local.get $b) (i32.const 0xfc00)) (i32.const 0xdc00))
                  (then
                    (local.set $next (i32.add (local.get $next) (i32.const 1)))
                    ;; (a - 0xd800) * 0x400 + (b - 0xdc00) + 0x10000
                    (local.set $a (i32.sub (i32.add (i32.shl (local.get $a) (i32.const 10)) (local.get $b)) (i32.const 0x35fdc00)))
                    (i32.store8 (local.get $to) (i32.or (i32.const 0xf0) (i32.shr_u (local.get $a) (i32.const 18))))
                    (i32.store8 offset=1 (local.get $to) (call $rest (i32.shr_u (local.get $a) (i32.const 12))))
                    (i32.store8 offset=2 (local.get $to) (call $rest (i32.shr_u (local.get $a) (i32.const 6))))
                    (i32.store8 offset=3 (local.get $to) (call $rest (local.get $a)))
                    (local.set $to (i32.add (local.get $to) (i32.const 4)))
                    (br $each)))))
            (local.set $a (i32.const 0xfffd))))
        (i32.store8 (local.get $to) (i32.or (i32.const 0xe0) (i32.shr_u (local.get $a) (i32.const 12))))
        (i32.store8 offset=1 (local.get $to) (call $rest (i32.shr_u (local.get $a) (i32.const 6))))
        (i32.store8 offset=2 (local.get $to) (call $rest (local.get $a)))
        (local.set $to (i32.add (local.get $to) (i32.const 3)))
        (br $each)))
    (unreachable))

  ;; A byte that goes on with a character, of its lowest six bits.
  (func $rest (param $bits i32) (result i32)
    (i32.or (i32.const 0x80) (i32.and (local.get $bits) (i32.const 0x3f))))

  ;; The string that so many bytes of valid UTF-8 are.
  (func (export "decode") (param $from i32) (param $length i32) (result (ref extern))
    (local $units (ref $units)) (local $end i32) (local $count i32) (local $bits i32)
    (local.set $units (global.get $units))
    (local.set $end (i32.add (local.get $from) (local.get $length)))
    (loop $more
      (if (i32.le_s (local.get $from) (i32.sub (local.get $end) (i32.const 8)))
        (then
          ;; Eight of ASCII at once.
          (if (i64.eqz (i64.and (i64.load align=1 (local.get $from)) (i64.const 0x8080808080808080)))
            (then
              (array.set $units (local.get $units) (local.get $count) (i32.load8_u (local.get $from)))
              (array.set $units (local.get $units) (i32.add (local.get $count) (i32.const 1)) (i32.load8_u offset=1 (local.get $from)))
              (array.set $units (local.get $units) (i32.add (local.get $count) (i32.const 2)) (i32.load8_u offset=2 (local.get $from)))
              (array.set $units (local.get $units) (i32.add (local.get $count) (i32.const 3)) (i32.load8_u offset=3 (local.get $from)))
              (array.set $units (local.get $units) (i32.add (local.get $count) (i32.const 4)) (i32.load8_u offset=4 (local.get $from)))
              (array.set $units (local.get $units) (i32.add (local.get $count) (i32.const 5)) (i32.load8_u offset=5 (local.get $from)))
              (array.set $units (local.get $units) (i32.add (local.get $count) (i32.const 6)) (i32.load8_u offset=6 (local.get $from)))
              (array.set $units (local.get $units) (i32.add (local.get $count) (i32.const 7)) (i32.load8_u offset=7 (local.get $from)))
              (local.set $from (i32.add (local.get $from) (i32.const 8)))
              (local.set $count (i32.add (local.get $count) (i32.const 8)))
              (br $more)))
          ;; Characters of three bytes, as most are that are not ASCII, by one load each.
          (local.set $bits (i32.load align=1 (local.get $from)))
          (if (i32.eq (i32.and (local.get $bits) (i32.const 0xf0)) (i32.const 0xe0))
            (then
              (array.set $units (local.get $units) (local.get $count) (call $three (local.get $bits)))
              (local.set $from (i32.add (local.get $from) (i32.const 3)))
              (local.set $count (i32.add (local.get $count) (i32.const 1)))
              (br $more)))))
      (if (i32.eq (local.get $from) (local.get $end))
        (then (return (call $from (local.get $units) (i32.const 0) (local.get $count)))))
      (local.set $bits (i32.load8_u (local.get $from)))
      (if (i32.lt_u (local.get $bits) (i32.const 0x80))
        (then
          (array.set $units (local.get $units) (local.get $count) (local.get $bits))
          (local.set $from (i32.add (local.get $from) (i32.const 1)))
          (local.set $count (i32.add (local.get $count) (i32.const 1)))
          (br $more)))
      (if (i32.lt_u (local.get $bits) (i32.const 0xe0))
        (then
          (array.set $units (local.get $units) (local.get $count)
            (i32.or
              (i32.shl (i32.and (local.get $bits) (i32.const 0x1f)) (i32.const 6))
              (call $six (i32.load8_u offset=1 (local.get $from)))))
          (local.set $from (i32.add (local.get $from) (i32.const 2)))
          (local.set $count (i32.add (local.get $count) (i32.const 1)))
          (br $more)))
      (if (i32.lt_u (local.get $bits) (i32.const 0xf0))
        (then
          (array.set $units (local.get $units) (local.get $count)
            (call $three
              (i32.or (local.get $bits) (i32.shl (i32.load16_u offset=1 align=1 (local.get $from)) (i32.const 8)))))
          (local.set $from (i32.add (local.get $from) (i32.const 3)))
          (local.set $count (i32.add (local.get $count) (i32.const 1)))
          (br $more)))
      ;; Two surrogates share the twenty bits of what is past U+FFFF.
      (local.set $bits
        (i32.sub
          (i32.or
            (i32.or
              (i32.shl (i32.and (local.get $bits) (i32.const 0x07)) (i32.const 18))
              (i32.shl (call $six (i32.load8_u offset=1 (local.get $from))) (i32.const 12)))
            (i32.or
              (i32.shl (call $six (i32.load8_u offset=2 (local.get $from))) (i32.const 6))
              (call $six (i32.load8_u offset=3 (local.get $from)))))
          (i32.const 0x10000)))
      (array.set $units (local.get $units) (local.get $count)
        (i32.or (i32.const 0xd800) (i32.shr_u (local.get $bits) (i32.const 10))))
      (array.set $units (local.get $units) (i32.add (local.get $count) (i32.const 1))
        (i32.or (i32.const 0xdc00) (i32.and (local.get $bits) (i32.const 0x3ff))))
      (local.set $from (i32.add (local.get $from) (i32.const 4)))
      (local.set $count (i32.add (local.get $count) (i32.const 2)))
      (br $more))
    (unreachable))

  ;; The code unit that three bytes are, the first of them the lowest.
  (func $three (param $bytes i32) (result i32)
    (i32.or
      (i32.and (i32.shl (local.get $bytes) (i32.const 12)) (i32.const 0xf000))
      (i32.or
        (i32.and (i32.shr_u (local.get $bytes) (i32.const 2)) (i32.const 0x0fc0))
        (call $six (i32.shr_u (local.get $bytes) (i32.const 16))))))

  ;; The bits of a byte that goes on with a character.
  (func $six (param $byte i32) (result i32)
    (i32.and (local.get $byte) (i32.const 0x3f))))
