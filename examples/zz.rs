fn main() {
    let o = feed_article::Options::default();
    for a in std::env::args().skip(1) {
        let mut x = a.clone();
        for _ in 0..3 {
            eprintln!("IN {x}");
            x = feed_article::sanitize(&x, &o).unwrap();
        }
        eprintln!("= {x}");
    }
}
