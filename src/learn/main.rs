//! The program that learns the weights.

fn main() -> std::process::ExitCode {
    ibid::learn::main()
}
