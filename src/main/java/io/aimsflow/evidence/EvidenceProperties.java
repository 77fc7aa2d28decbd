package io.aimsflow.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of uploads.
 *
 * @param maxFileSize of one file
 * @param maxUnattached how many files a person may have uploaded without attaching them to a case
 * @param keepUnattached how long such a file is kept
 */
@ConfigurationProperties("aimsflow.evidence")
record EvidenceProperties(
        @DefaultValue("25MB") DataSize maxFileSize,
        @DefaultValue("50") int maxUnattached,
        @DefaultValue("7d") Duration keepUnattached) {}
