#![cfg_attr(fuzzing, no_main)]

mod shim;

shim::target!(ibid_fuzz::read);
