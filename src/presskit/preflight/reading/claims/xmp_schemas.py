"""The properties that PDF/A knows without being told (XMP Specification, September 2005), and what each holds.

A letter for each: t text, b true or false, i whole number, r number, q fraction, d date, g a degree of latitude or
longitude, x a structure of fields, L the same words in several languages; behind S, B or A a list of such.
"""

from collections.abc import Mapping


def _schema(**properties: str) -> Mapping[str, str]:
    """Each property with its kind, from the names of each kind."""
    return {name: kind for kind, names in properties.items() for name in names.split()}


_CAMERA = _schema(
    b="AutoBrightness AutoContrast AutoExposure AutoShadows HasCrop HasSettings",
    i="BlueHue BlueSaturation Brightness ChromaticAberrationB ChromaticAberrationR ColorNoiseReduction Contrast "
    "CropUnits GreenHue GreenSaturation LuminanceSmoothing RedHue RedSaturation Saturation Shadows ShadowTint "
    "Sharpness Temperature Tint VignetteAmount VignetteMidpoint",
    r="CropTop CropLeft CropBottom CropRight CropAngle CropWidth CropHeight Exposure",
    t="CameraProfile RawFileName ToneCurveName Version WhiteBalance",
    S="ToneCurve",
)
_EXIF = _schema(
    t="ExifVersion FlashpixVersion RelatedSoundFile SpectralSensitivity ImageUniqueID GPSVersionID GPSSatellites "
    "GPSStatus GPSMeasureMode GPSSpeedRef GPSTrackRef GPSImgDirectionRef GPSMapDatum GPSDestBearingRef "
    "GPSDestDistanceRef GPSProcessingMethod GPSAreaInformation MakerNote",
    i="ColorSpace PixelXDimension PixelYDimension ExposureProgram MeteringMode LightSource FocalPlaneResolutionUnit "
    "SensingMethod FileSource SceneType CustomRendered ExposureMode WhiteBalance FocalLengthIn35mmFilm "
    "SceneCaptureType GainControl Contrast Saturation Sharpness SubjectDistanceRange GPSAltitudeRef GPSDifferential",
    q="CompressedBitsPerPixel ExposureTime FNumber ShutterSpeedValue ApertureValue BrightnessValue ExposureBiasValue "
    "MaxApertureValue SubjectDistance FocalLength FlashEnergy FocalPlaneXResolution FocalPlaneYResolution "
    "ExposureIndex DigitalZoomRatio GPSAltitude GPSDOP GPSSpeed GPSTrack GPSImgDirection GPSDestBearing "
    "GPSDestDistance",
    d="DateTimeOriginal DateTimeDigitized GPSTimeStamp",
    g="GPSLatitude GPSLongitude GPSDestLatitude GPSDestLongitude",
    x="OECF Flash SpatialFrequencyResponse CFAPattern DeviceSettingDescription",
    L="UserComment",
    Si="ComponentsConfiguration ISOSpeedRatings SubjectArea SubjectLocation",
)
_TIFF = _schema(
    i="ImageWidth ImageLength Compression PhotometricInterpretation Orientation SamplesPerPixel PlanarConfiguration "
    "YCbCrPositioning ResolutionUnit",
    Si="BitsPerSample YCbCrSubSampling TransferFunction",
    q="XResolution YResolution",
    Sq="WhitePoint PrimaryChromaticities YCbCrCoefficients ReferenceBlackWhite",
    d="DateTime",
    L="ImageDescription Copyright",
    t="Make Model Software Artist",
)
_MEDIA = _schema(
    x="projectRef videoFrameSize videoAlphaPremultipleColor startTimecode altTimecode duration introTime outCue "
    "relativeTimestamp timeScaleParams resampleParams beatSpliceParams",
    t="videoFrameRate videoPixelDepth videoColorSpace videoAlphaMode videoCompressor videoFieldOrder pullDown "
    "audioSampleType audioChannelType audioCompressor speakerPlacement tapeName altTapeName scene shotName "
    "shotLocation logComment absPeakAudioFilePath relativePeakAudioFilePath artist album genre copyright composer "
    "engineer instrument key stretchMode timeSignature scaleType",
    b="videoAlphaUnityIsTransparent loop",
    i="audioSampleRate trackNumber",
    q="videoPixelAspectRatio fileDataRate",
    r="numberOfBeats tempo",
    d="shotDate videoModDate audioModDate metadataModDate releaseDate",
    Sx="markers",
    Bx="contributedMedia",
)
KNOWN_SCHEMAS: Mapping[str, Mapping[str, str]] = {
    "http://purl.org/dc/elements/1.1/": _schema(
        Bt="contributor language publisher relation subject type",
        t="coverage format identifier source",
        St="creator",
        Sd="date",
        L="description rights title",
    ),
    "http://ns.adobe.com/xap/1.0/": _schema(
        Bt="Advisory Identifier",
        t="BaseURL CreatorTool Label Nickname",
        d="CreateDate MetadataDate ModifyDate",
        r="Rating",
        Ax="Thumbnails",
    ),
    "http://ns.adobe.com/xap/1.0/rights/": _schema(
        t="Certificate WebStatement", b="Marked", Bt="Owner", L="UsageTerms"
    ),
    "http://ns.adobe.com/xap/1.0/mm/": _schema(
        x="DerivedFrom ManagedFrom RenditionOf",
        t="DocumentID InstanceID Manager ManageTo ManageUI ManagerVariant RenditionClass RenditionParams VersionID "
        "LastURL",
        i="SaveID",
        Sx="History Versions",
    ),
    "http://ns.adobe.com/xap/1.0/bj/": _schema(Bx="JobRef"),
    "http://ns.adobe.com/xap/1.0/t/pg/": _schema(
        x="MaxPageSize", i="NPages", Bx="Fonts", Sx="Colorants", St="PlateNames"
    ),
    "http://ns.adobe.com/xmp/1.0/DynamicMedia/": _MEDIA,
    "http://ns.adobe.com/pdf/1.3/": _schema(t="Keywords PDFVersion Producer Trapped"),
    "http://ns.adobe.com/photoshop/1.0/": _schema(
        t="AuthorsPosition CaptionWriter Category City Country Credit Headline Instructions Source State "
        "TransmissionReference",
        d="DateCreated",
        i="Urgency",
        Bt="SupplementalCategories",
    ),
    "http://ns.adobe.com/camera-raw-settings/1.0/": _CAMERA,
    "http://ns.adobe.com/tiff/1.0/": _TIFF,
    "http://ns.adobe.com/exif/1.0/": _EXIF,
    "http://ns.adobe.com/exif/1.0/aux/": _schema(t="Lens SerialNumber"),
    "http://www.aiim.org/pdfa/ns/id/": _schema(i="part rev", t="amd corr conformance"),
}
