//! The command.

fn main() -> std::process::ExitCode {
    ibid::cli::main()
}
