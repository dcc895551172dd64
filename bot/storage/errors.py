"""What can go wrong with a store; each message names the place and what to do."""


class StoreError(Exception):
    """The store cannot do what was asked."""


class StoreAddressError(StoreError):
    """`DATABASE_URL` cannot be used: a mistake of whoever set it."""


class NewerSchemaError(StoreError):
    """A newer program has changed the store, and this one does not know how to read it."""


class ConflictError(StoreError):
    """Somebody else wrote the same thing first; read again and try once more."""


class LostLeaseError(StoreError):
    """Somebody else took over the work meanwhile; what was meant to be written was not."""
