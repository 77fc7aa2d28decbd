import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Verifies an evidence pack offline. Needs a Java 17 or newer, no network and nothing of the server that made the pack:
 *
 * <pre>
 *   java Verify.java pack.zip                 is anything in the pack changed, missing, or added?
 *   java Verify.java pack.zip 3f2a...         ... and is it the pack whose manifest has this SHA-256?
 *   java Verify.java pack.zip older-pack.zip  ... and was nothing of the ledger changed or removed since the older pack?
 * </pre>
 *
 * Ends with status 0 if all holds, 1 if something does not, 2 if it cannot be read. Every file that does not hold is named.
 */
public class Verify {

    private static final String MANIFEST = "manifest.sha256";
    private static final String HEAD = "ledger/head.txt";
    private static final String LEAVES = "ledger/leaves.sha256";
    private static final String PROOFS = "ledger/proofs.tsv";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");
    private static final Pattern LAST = Pattern.compile("# sha256 of the lines above: ([0-9a-f]{64})");
    private static final Pattern CONTENT = Pattern.compile("\"content\":\"([0-9a-f]{64})\"");
    private static final int HASH = 32;

    private final ZipFile zip;
    private final Set<String> wrong = new TreeSet<>();
    private final Map<String, String> hashes = new HashMap<>();
    private String manifest = "";
    private Tree tree = new Tree();
    private int proven;

    private Verify(ZipFile zip) {
        this.zip = zip;
    }

    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Usage: java Verify.java pack.zip [SHA-256 of the manifest | older-pack.zip]");
            System.exit(2);
        }
        try {
            System.exit(run(arguments) ? 0 : 1);
        } catch (IOException | RuntimeException e) {
            System.err.println("Cannot be read: " + e.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(String[] arguments) throws IOException {
        try (ZipFile zip = new ZipFile(arguments[0])) {
            Verify pack = new Verify(zip);
            pack.files();
            pack.ledger();
            if (arguments.length == 2) {
                pack.compare(arguments[1]);
            }
            return pack.report();
        }
    }

    /** Every file has the hash that the manifest tells, and the manifest names every file. */
    private void files() throws IOException {
        MessageDigest lines = sha256();
        String last = "";
        for (String line : lines(MANIFEST)) {
            Matcher file = LINE.matcher(line);
            if (!last.isEmpty()) {
                wrong.add(MANIFEST + ": goes on after its last line");
            } else if (file.matches()) {
                lines.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                hashes.put(file.group(2), file.group(1));
            } else {
                last = line;
            }
        }
        Matcher end = LAST.matcher(last);
        if (!end.matches() || !end.group(1).equals(hex(lines.digest()))) {
            wrong.add(MANIFEST + ": was changed, so it cannot be trusted about the other files");
        }
        hashes.forEach(this::compare);
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!hashes.containsKey(entry.getName()) && !entry.getName().equals(MANIFEST)) {
                wrong.add(entry.getName() + ": is not in the manifest, so it was added");
            }
        }
        manifest = hash(MANIFEST);
    }

    private void compare(String path, String told) {
        String found = hash(path);
        if (!found.equals(told)) {
            wrong.add(path + ": " + (found.isEmpty() ? "is missing or damaged" : "was changed"));
        }
    }

    /** The leaves make the head, and the entry of every proven file is one of them. */
    private void ledger() throws IOException {
        tree = Tree.of(zip);
        if (!tree.holds()) {
            wrong.add(LEAVES + ": do not make the head in " + HEAD);
        }
        for (String line : lines(PROOFS)) {
            String[] part = line.split("\t", -1);
            if (part.length != 4 || !proves(part[0], part[1], part[2], part[3])) {
                wrong.add(part[0] + ": is not what the ledger told of it (" + PROOFS + ")");
            } else {
                proven++;
            }
        }
    }

    private boolean proves(String path, String index, String leaf, String content) {
        Matcher told = CONTENT.matcher(leaf);
        return content.contains("\"" + hashes.getOrDefault(path, "none") + "\"")
                && told.find()
                && told.group(1).equals(hex(sha256(bytes(content))))
                && tree.hasLeaf(index, sha256(new byte[] {0}, bytes(leaf)));
    }

    private void compare(String known) throws IOException {
        if (known.matches("[0-9a-fA-F]{64}")) {
            if (!known.equalsIgnoreCase(manifest)) {
                wrong.add(MANIFEST + ": is another one than you were told of");
            }
            return;
        }
        try (ZipFile older = new ZipFile(known)) {
            Tree before = Tree.of(older);
            if (!before.holds() || !tree.beginsWith(before)) {
                wrong.add(LEAVES + ": the ledger of " + known + " is not its beginning");
            }
        }
    }

    private boolean report() {
        System.out.println("Files:     " + hashes.size() + " of the manifest looked at");
        System.out.println("Proven:    " + proven + " by entries of the ledger");
        System.out.println("Ledger:    " + tree.size + " entries, head " + hex(tree.root) + ", " + tree.at);
        System.out.println("Manifest:  " + manifest);
        if (wrong.isEmpty()) {
            System.out.println("RESULT:    nothing was changed. Compare manifest or head with what you were told outside the pack.");
            return true;
        }
        wrong.forEach(each -> System.out.println("WRONG:     " + each));
        System.out.println("RESULT:    " + wrong.size() + " wrong. Do not rely on this pack.");
        return false;
    }

    private List<String> lines(String path) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(zip, path), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException damaged) {
            wrong.add(path + ": is missing or damaged");
        }
        return lines;
    }

    /** Empty if the file is missing or damaged. */
    private String hash(String path) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = open(zip, path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return hex(digest.digest());
        } catch (IOException damaged) {
            return "";
        }
    }

    private static InputStream open(ZipFile zip, String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new IOException(path + " is missing");
        }
        return zip.getInputStream(entry);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The Merkle tree of RFC 6962, from the hashes of its leaves. */
    private static final class Tree {

        private byte[] leaves = {};
        private long size;
        private byte[] root = {};
        private String at = "";

        static Tree of(ZipFile zip) {
            Tree tree = new Tree();
            try (InputStream head = open(zip, HEAD);
                    InputStream in = open(zip, LEAVES)) {
                String[] told = new String(head.readAllBytes(), StandardCharsets.UTF_8).trim().split(" ");
                tree.leaves = in.readAllBytes();
                tree.size = Long.parseLong(told[0]);
                tree.root = HexFormat.of().parseHex(told[1]);
                tree.at = told[2];
            } catch (IOException | RuntimeException damaged) {
                tree.at = "damaged";
            }
            return tree;
        }

        boolean holds() {
            return !at.equals("damaged") && leaves.length == size * HASH && MessageDigest.isEqual(root, rootOf(size));
        }

        boolean beginsWith(Tree older) {
            return older.size <= size
                    && leaves.length >= older.size * HASH
                    && MessageDigest.isEqual(older.root, rootOf(older.size));
        }

        boolean hasLeaf(String index, byte[] hash) {
            long place = index.matches("[0-9]{1,9}") ? Long.parseLong(index) : -1;
            return place >= 0 && (place + 1) * HASH <= leaves.length && MessageDigest.isEqual(leaf((int) place), hash);
        }

        private byte[] leaf(int index) {
            return java.util.Arrays.copyOfRange(leaves, index * HASH, (index + 1) * HASH);
        }

        private byte[] rootOf(long count) {
            return count == 0 ? sha256(new byte[0]) : root(0, (int) count);
        }

        private byte[] root(int from, int to) {
            if (to - from == 1) {
                return leaf(from);
            }
            int left = Integer.highestOneBit(to - from - 1);
            return sha256(new byte[] {1}, root(from, from + left), root(from + left, to));
        }
    }
}
