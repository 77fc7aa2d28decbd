package io.aimsflow.ledger;

import org.springframework.context.annotation.Import;

/** All that reading and verifying a ledger needs beside a database, and nothing that writes by itself. */
@Import({Entries.class, SealedTree.class, Sealing.class, Verification.class, EntryIds.class, Ledger.class})
public class LedgerReader {}
