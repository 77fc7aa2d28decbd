package io.aimsflow.workflow;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A model or form as it was found, not yet checked. */
record ModelFile(String name, byte[] content, ModelOrigin origin) {

    private static final Pattern VERSION_TAG = Pattern.compile("versionTag=\"([0-9.]{1,30})\"");

    boolean isForm() {
        return name.endsWith(".form");
    }

    boolean isProcess() {
        return name.endsWith(".bpmn");
    }

    boolean isDecision() {
        return name.endsWith(".dmn");
    }

    /** The name without its ending: by the gate's rules the id of what is in it. */
    String id() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The name under which the engine keeps it. */
    String resource() {
        return resource(name);
    }

    static String resource(String name) {
        return (name.endsWith(".form") ? "forms/" : "processes/") + name;
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first version tag in a model; empty for forms, which have none. */
    String versionTag() {
        if (isForm()) {
            return "";
        }
        var tag = VERSION_TAG.matcher(new String(content, java.nio.charset.StandardCharsets.UTF_8));
        return tag.find() ? tag.group(1) : "";
    }
}
