//! What the standard library would bring along: an allocator, and what happens on a panic.
//!
//! A panic traps at once, without its message, which a browser shows nowhere. So what would format messages is not in the
//! wasm.

use core::panic::PanicInfo;

use rlsf::SmallGlobalTlsf;

/// Takes and gives back memory in constant time (TLSF, Masmano et al. 2004), with half the code of the usual one.
#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
