package io.aimsflow.systems;

/** What the organisation is to an AI system (EU AI Act, Art. 3; ISO/IEC 42001:2023, 4.1). Text: {@code systems.roles.<name>}. */
public enum OrganisationRole {
    PROVIDER,
    DEPLOYER,
    IMPORTER,
    DISTRIBUTOR,
    PRODUCT_MANUFACTURER
}
