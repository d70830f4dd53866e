"""Makes the .net files beside it, with h5py, in all the ways in which values may be written.

Run once with h5py 3.13 and NumPy 2.2: python3 h5py-net.py
"""

import h5py
import numpy as np

WEIGHT = [[40, -20, 60], [10, 80, -30]]


def write(name, **changed):
    fields = dict(
        iDecay=2048, vDecay=700, vThMant=50, refDelay=1, wgtExp=0, gradedSpike=False, type="CUBA"
    )
    fields.update(changed)
    layer_fields = {
        "type": np.array([b"dense"], dtype="S10"),
        "shape": np.array([2]),
        "inFeatures": 3,
        "outFeatures": 2,
        "weight": np.array(WEIGHT, dtype="i4"),
        "bias": np.array([7, -3]),
    }
    layer_fields.update(fields.pop("layer", {}))
    with h5py.File(name, "w") as file:
        layer = file.create_group("layer/0")
        neuron = layer.create_group("neuron")
        for group, values in ((layer, layer_fields), (neuron, fields)):
            for key, value in values.items():
                group.create_dataset(key, data=value)


# numbers of every width, and what holds one of them: a scalar, or an array of one
write("bool-scalar.net")
write("bool-array.net", gradedSpike=np.array([False]))
write("graded.net", gradedSpike=np.bool_(True))
write(
    "unsigned.net",
    iDecay=np.uint16(2048),
    vDecay=np.array([700], dtype="u8"),
    vThMant=np.uint64(50),
    refDelay=np.uint8(1),
    layer={
        "shape": np.array([2], dtype="u8"),
        "weight": np.array(WEIGHT, dtype=">i2"),
        "bias": np.array([7, -3], dtype="i1"),
    },
)
write(
    "floats.net",
    iDecay=2048.0,
    vDecay=np.float32(700),
    vThMant=np.float16(50),
    refDelay=np.array([1], dtype=">f8"),
    layer={"weight": np.array(WEIGHT, dtype="f2"), "bias": np.array([7, -3], dtype="f4")},
)
write(
    "texts.net",
    type=np.array(["cuba"], dtype=h5py.string_dtype()),
    layer={"type": np.array(["dense".encode()], dtype=h5py.string_dtype("utf-8", 500))},
)
write("fixed-text.net", type=np.bytes_("CUBA"), layer={"type": np.array([b"dense"], dtype="S5")})
write("empty-field.net", wgtExp=h5py.Empty("i4"))
# what holds no numbers here, and must be named
write("longdouble.net", vThMant=np.longdouble(50))
write("text-number.net", vThMant="50")
write("numbers-type.net", layer={"type": 5})
