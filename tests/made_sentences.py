"""A sentence of many scripts, each with the face that it is set in."""

# Article 1 of the Universal Declaration of Human Rights, by the United Nations.
SAID = {
    "am": ("Noto Sans Ethiopic", "የሰው፡ልጅ፡ሁሉ፡ሲወለድ፡ነጻና፡በክብርና፡በመብትም፡እኩልነት፡ያለው፡ነው።"),
    "ar": ("Amiri", "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق. وقد وهبوا عقلاً وضميرًا وعليهم."),
    "bn": ("Noto Sans Bengali", "সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা এবং অধিকার নিয়ে জন্মগ্রহণ করে।"),
    "fa": ("Amiri", "کلیهٔ افراد بشر وحشیانه‌ای آزاد بدنیا میایند و از لحاظ حیثیت و حقوق با هم برابرند."),
    "he": ("Noto Sans Hebrew", "כולם חוננו בתבונה ובמצפון, לפיכך חובה עליהם לנהוג איש ברעהו ברוח של אחוה."),
    "hi": ("Noto Sans Devanagari", "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है ।"),
    "km": ("Noto Sans Khmer", "មនុស្សទាំងអស់ កើតមកមានសេរីភាព និងសមភាព ក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរនិងសិទ្ធិ។"),
    "my": ("Noto Sans Myanmar", "လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် လည်းကောင်း၊ မွေးဖွားလာသူများ ဖြစ်သည်။"),
    "si": ("Noto Sans Sinhala", "සියලු මනුෂ්‍යයෝ නිදහස්ව උපත ලබා ඇත. ගරුත්වයෙන් හා අයිතිවාසිකම්වලින් සමාන වෙති."),
    "th": ("Noto Sans Thai", "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ"),
    "ur": ("Amiri", "انہیں ضمیر اور عقل ودیعت ہوئی ہے۔ اس لئے ناقابلِ انتقال بھائی چارے کا سلوک کرنا چاہیئے۔"),
    "yo": ("Inter", "Gbogbo ènìyàn ni a bí ní òmìnira; iyì àti ẹ̀tọ́ kọ̀ọ̀kan sì dọ́gba."),
}  # fmt: skip


def is_from_right(language: str) -> bool:
    """Whether it is written from right to left."""
    return language in ("ar", "fa", "he", "ur")
