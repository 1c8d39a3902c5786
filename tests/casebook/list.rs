// Written by `UPDATE=1 cargo test --test cases`.

use super::Case;

pub const CASES: &[Case<'static>] = &[
    Case {
        name: "form-a",
        file: "input.txt",
        input: include_str!("../cases/form-a/input.txt"),
        options: None,
        expected: include_str!("../cases/form-a/expected.json"),
    },
    Case {
        name: "form-a-suffix",
        file: "input.txt",
        input: include_str!("../cases/form-a-suffix/input.txt"),
        options: None,
        expected: include_str!("../cases/form-a-suffix/expected.json"),
    },
    Case {
        name: "form-b",
        file: "input.txt",
        input: include_str!("../cases/form-b/input.txt"),
        options: None,
        expected: include_str!("../cases/form-b/expected.json"),
    },
    Case {
        name: "form-c",
        file: "input.txt",
        input: include_str!("../cases/form-c/input.txt"),
        options: None,
        expected: include_str!("../cases/form-c/expected.json"),
    },
    Case {
        name: "form-d",
        file: "input.txt",
        input: include_str!("../cases/form-d/input.txt"),
        options: None,
        expected: include_str!("../cases/form-d/expected.json"),
    },
];
