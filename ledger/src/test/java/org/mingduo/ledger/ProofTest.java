package org.mingduo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final int MOST = 3000;
    private static final List<byte[]> ENTRIES = IntStream.range(0, MOST)
            .mapToObj(n -> ("entry " + n).getBytes(StandardCharsets.UTF_8))
            .toList();

    /** The files of a tree that has been through these sizes. */
    private static Tree tree(int... sizes) {
        Map<Tile, byte[]> files = new HashMap<>();
        Edge edge = Edge.empty();
        for (int size : sizes) {
            files.putAll(edge.add(ENTRIES.subList((int) edge.size(), size)));
        }
        return new Tree(files::get, edge.size());
    }

    private static Hash root(int size) {
        return Hash.of(NaiveTree.root(ENTRIES.subList(0, size)));
    }

    private static List<String> base64(List<Hash> path) {
        return path.stream().map(Hash::base64).toList();
    }

    @Property(tries = 150)
    void inclusion_from_tiles_is_the_naive_path_and_verifies(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll Random random) throws IOException {
        int index = random.nextInt(size);
        Tree tree = tree(random.nextInt(size + 1), size);
        InclusionProof proof = new InclusionProof(index, size, tree.inclusion(index));
        Hash leaf = Merkle.leaf(ENTRIES.get(index));
        assertThat(base64(proof.path())).isEqualTo(NaiveTree.path(index, ENTRIES.subList(0, size)));
        assertThat(tree.root()).isEqualTo(root(size));
        assertThat(proof.verifies(leaf, root(size))).isTrue();
        for (InclusionProof wrong : wrong(proof, random)) {
            assertThat(wrong.verifies(leaf, root(size))).as(wrong.toString()).isFalse();
        }
        assertThat(proof.verifies(Merkle.leaf(new byte[0]), root(size))).isFalse();
    }

    private static List<InclusionProof> wrong(InclusionProof proof, Random random) {
        List<InclusionProof> wrong = new ArrayList<>();
        long other = random.nextLong(proof.size());
        if (other != proof.index()) {
            wrong.add(new InclusionProof(other, proof.size(), proof.path()));
        }
        for (List<Hash> path : wrong(proof.path(), random)) {
            wrong.add(new InclusionProof(proof.index(), proof.size(), path));
        }
        return wrong;
    }

    /** One hash changed, one lost, one too many, two exchanged. */
    private static List<List<Hash>> wrong(List<Hash> path, Random random) {
        List<List<Hash>> wrong = new ArrayList<>();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Merkle.EMPTY);
        wrong.add(longer);
        if (!path.isEmpty()) {
            int at = random.nextInt(path.size());
            List<Hash> changed = new ArrayList<>(path);
            byte[] flipped = changed.get(at).bytes();
            flipped[random.nextInt(Hash.LENGTH)] ^= (byte) (1 << random.nextInt(8));
            changed.set(at, Hash.of(flipped));
            wrong.add(changed);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(at);
            wrong.add(shorter);
        }
        if (path.size() > 1) {
            List<Hash> exchanged = new ArrayList<>(path);
            exchanged.addFirst(exchanged.removeLast());
            wrong.add(exchanged);
        }
        return wrong;
    }

    @Property(tries = 150)
    void consistency_from_tiles_is_the_naive_proof_and_verifies(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll Random random) throws IOException {
        int older = 1 + random.nextInt(size);
        ConsistencyProof proof =
                new ConsistencyProof(older, size, tree(older, size).consistency(older));
        assertThat(base64(proof.path())).isEqualTo(NaiveTree.proof(older, ENTRIES.subList(0, size)));
        assertThat(proof.verifies(root(older), root(size))).isTrue();
        assertThat(proof.verifies(root(size - 1), root(size))).isEqualTo(older == size - 1);
        for (List<Hash> path : wrong(proof.path(), random)) {
            assertThat(new ConsistencyProof(older, size, path).verifies(root(older), root(size)))
                    .isFalse();
        }
    }

    @Test
    void every_pair_of_small_sizes_is_proven() throws IOException {
        for (int size = 0; size <= 40; size++) {
            Tree tree = tree(size);
            for (int older = 0; older <= size; older++) {
                ConsistencyProof proof = new ConsistencyProof(older, size, tree.consistency(older));
                assertThat(proof.verifies(root(older), root(size))).isTrue();
            }
            for (int index = 0; index < size; index++) {
                assertThat(new InclusionProof(index, size, tree.inclusion(index))
                                .verifies(Merkle.leaf(ENTRIES.get(index)), root(size)))
                        .isTrue();
            }
        }
    }

    @Test
    void a_tree_of_70000_has_the_tiles_that_the_specification_counts() throws IOException {
        List<byte[]> entries = IntStream.range(0, 70_000)
                .mapToObj(n -> new byte[] {(byte) n, (byte) (n >> 8), (byte) (n >> 16)})
                .toList();
        Edge edge = Edge.empty();
        Map<Tile, byte[]> files = edge.add(entries);
        assertThat(files.keySet().stream().filter(tile -> tile.level() == 0 && !tile.partial()))
                .hasSize(273);
        assertThat(files.keySet().stream().filter(tile -> tile.level() != Tile.ENTRIES && tile.partial()))
                .containsExactlyInAnyOrder(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(files).containsKey(Tile.full(1, 0));
        assertThat(edge.root().bytes()).isEqualTo(NaiveTree.root(entries));
        Tree tree = new Tree(files::get, 70_000);
        for (int index : new int[] {0, 65_535, 65_536, 69_887, 69_888, 69_999}) {
            assertThat(new InclusionProof(index, 70_000, tree.inclusion(index))
                            .verifies(Merkle.leaf(entries.get(index)), edge.root()))
                    .isTrue();
        }
    }

    @Test
    void a_proof_text_is_read_back_and_refused_when_a_byte_of_it_changes() {
        LogKey key = LogKey.generate();
        VerificationKey as = key.verification(Samples.ORIGIN);
        Leaf leaf = Samples.leaf(0);
        Hash sibling = Samples.leaf(1).hash();
        Checkpoint checkpoint = Checkpoint.sign(2, Merkle.node(leaf.hash(), sibling), key, as);
        String text = new LoggedProof(new InclusionProof(0, 2, List.of(sibling)), checkpoint).text();
        assertThat(text).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n" + sibling + "\n\n" + Samples.ORIGIN + "\n2\n");
        assertThat(LoggedProof.parse(text, as).verifies(leaf)).isTrue();
        assertThat(LoggedProof.parse(text.replace("\nindex", "\nextra AAAA\nindex"), as)
                        .verifies(leaf))
                .isTrue();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = Arrays.copyOf(bytes, bytes.length);
            flipped[i] ^= 1;
            String wrong = new String(flipped, StandardCharsets.UTF_8);
            assertThat(holds(wrong, as, leaf)).as(wrong).isFalse();
        }
        assertThatThrownBy(() -> LoggedProof.parse("", as)).isInstanceOf(LedgerException.class);
    }

    private static boolean holds(String text, VerificationKey as, Leaf leaf) {
        try {
            return LoggedProof.parse(text, as).verifies(leaf);
        } catch (LedgerException refused) {
            return false;
        }
    }
}
