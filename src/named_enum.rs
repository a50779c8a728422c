//! Enums whose variants have names, the same in JSON, on the command line and in messages.

/// Declares an enum with `ALL`, `name`, `Display` and `FromStr`; with the feature `serde`, it is written and read by name.
macro_rules! named_enum {
    ($(#[$about:meta])* $type:ident { $($(#[$doc:meta])* $variant:ident $name:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$doc])* $variant,)*
        }

        impl $type {
            /// All of them.
            pub const ALL: &'static [$type] = &[$($type::$variant),*];

            /// The name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $($type::$variant => $name,)*
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                $crate::given::named(input)
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::error::OptionsError;

            /// The one with a name.
            ///
            /// # Errors
            ///
            /// There is none of that name; the error lists those that there are.
            fn from_str(name: &str) -> Result<Self, Self::Err> {
                let found = $type::ALL.iter().copied().find(|one| one.name() == name);
                found.ok_or_else(|| {
                    let known = [$($name),*].join(", ");
                    $crate::error::OptionsError::new(format!("\"{name}\" is not one of {known}"))
                })
            }
        }
    };
}
