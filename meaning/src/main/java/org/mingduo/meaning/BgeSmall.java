package org.mingduo.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import org.mingduo.radar.pairs.Meaning;

/**
 * bge-small-zh-v1.5 (BAAI, MIT licence; 4 layers, 512 wide, weights in 8 bits), run by ONNX Runtime. About 15 ms a short text on one
 * core. Texts go in one by one: the runtime scales its 8-bit activations by what is in a batch, so that in a batch a vector
 * would depend on the neighbours.
 */
public final class BgeSmall implements Meaning {
    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

    /** Pieces read of a text; the model was made for 512, and a short text says early what it is about. */
    private static final int PIECES = 192;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    /** @throws IllegalStateException if the model cannot be loaded here, saying why */
    public BgeSmall() {
        try (InputStream tokenizer = resource(TOKENIZER);
                InputStream model = resource(MODEL);
                var options = new OrtSession.SessionOptions()) {
            pieces = WordPieces.read(tokenizer);
            environment = OrtEnvironment.getEnvironment();
            // One thread a text: callers run several texts at once.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model.readAllBytes(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException | LinkageError e) {
            throw new IllegalStateException("The embedding model does not run on this machine: " + e.getMessage(), e);
        }
    }

    @Override
    public float[] of(String text) {
        long[] ids = pieces.of(text, PIECES);
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor in = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", in, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            // The first piece stands for the whole text: so the model was trained.
            float[] vector =
                    new float[(int) ((OnnxTensor) result.get(0)).getInfo().getShape()[2]];
            states.get(vector);
            return normalised(vector);
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model failed on a text of " + ids.length + " pieces.", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += (double) x * x;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(squares, 1e-12)));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = BgeSmall.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("The model file " + name + " is not on the class path.");
        }
        return in;
    }
}
